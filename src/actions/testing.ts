/** For tests only: a context on a database of its own in a folder that goes with the test. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { folderFileStore } from "#store/files/folder-file-store.ts";
import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import { instantOf } from "#values/instant.ts";
import type { Context } from "./context.ts";

/** An empty installation; closed and removed when the test ends. */
export async function openForTest(t: TestContext): Promise<Context> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-"));
  const files = folderFileStore(join(folder, "files"));
  const opened = await openSqliteStore({ folder, now: () => Date.now(), files });
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join(" "));
  t.after(async () => {
    await opened.value.close();
    await rm(folder, { recursive: true, force: true });
  });
  const keeping = { files, scan: null, mostBytes: 1_000_000 };
  return { store: opened.value, papers: [], keeping, now: () => instantOf(Date.now()) };
}
