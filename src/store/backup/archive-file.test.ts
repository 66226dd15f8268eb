import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { succeed } from "#values/result.ts";
import { writeArchiveFile } from "./archive-file.ts";

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-archive-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test("a place that cannot be written to is told before anything is written", async (t) => {
  const file = join(await folderFor(t), "fehlt", "sicherung.tar.zst");
  const result = await writeArchiveFile({ file, replaces: false }, () =>
    assert.fail("nothing to write into"),
  );
  assert.deepEqual(result.ok ? [] : result.problems.map(({ code }) => code), ["store.backup.unwritable"]);
});

test("an archive lies under its name only when it is whole, and nothing lies beside it", async (t) => {
  const folder = await folderFor(t);
  const file = join(folder, "sicherung.tar.zst");
  const written = await writeArchiveFile({ file, replaces: false }, async ({ stream }) => {
    const [draft = "", ...others] = await readdir(folder);
    assert.deepEqual(others, []);
    assert.match(draft, /^sicherung\.tar\.zst\..+\.tmp$/u);
    await new Promise<void>((resolve) => void stream.end("ganz", resolve));
    return succeed(null);
  });
  assert.ok(written.ok);
  assert.deepEqual(await readdir(folder), ["sicherung.tar.zst"]);
});
