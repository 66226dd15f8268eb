import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { succeed } from "#values/result.ts";
import { fileStoreContract } from "./file-store.contract.ts";
import { folderFileStore } from "./folder-file-store.ts";

const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function openFolder() {
  const folder = await mkdtemp(join(tmpdir(), "kontor-files-"));
  folders.push(folder);
  return {
    files: folderFileStore(join(folder, "files")),
    drafts: join(folder, "files", ".drafts"),
    folder,
    memory: 40,
  };
}

fileStoreContract("folder", openFolder);

async function* oneByte(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("x");
}
const taking = { most: 10, admit: () => Promise.resolve(succeed(null)) };

test("drafts that a lost process left a day ago are removed with the next listing, fresh ones stay", async () => {
  const { files, drafts } = await openFolder();
  await files.put("alsterdorf", oneByte(), taking);
  await writeFile(join(drafts, "alt.part"), "x");
  await writeFile(join(drafts, "neu.part"), "x");
  const old = new Date(Date.now() - 2 * 86_400_000);
  await utimes(join(drafts, "alt.part"), old, old);
  const listed = [];
  for await (const file of files.list()) listed.push(file.size);
  assert.deepEqual(listed, [1]);
  await assert.rejects(utimes(join(drafts, "alt.part"), old, old), /ENOENT/u);
  await utimes(join(drafts, "neu.part"), old, old);
});

test("a folder that cannot be written to is a problem, not a fault of the program", async () => {
  const { folder } = await openFolder();
  await writeFile(join(folder, "datei"), "");
  const put = await folderFileStore(join(folder, "datei")).put("alsterdorf", oneByte(), taking);
  assert.deepEqual(put.ok ? [] : put.problems.map(({ code }) => code), ["store.folder.unwritable"]);
});

test("a full disk is a problem that says so, and nothing is kept", async () => {
  const { folder } = await openFolder();
  const full = new Error("no space");
  Object.assign(full, { code: "ENOSPC" });
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("x");
    throw full;
  }
  await mkdir(join(folder, "files"), { recursive: true });
  const put = await folderFileStore(join(folder, "files")).put("alsterdorf", failing(), taking);
  assert.deepEqual(put.ok ? [] : put.problems.map(({ code }) => code), ["store.disk.full"]);
});
