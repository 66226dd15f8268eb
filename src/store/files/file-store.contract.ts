import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { fail, succeed, type Result } from "#values/result.ts";
import { storeProblem } from "#store/problems.ts";
import type { Draft, FileStore } from "./file-store.ts";

/** A file store to be tested, and the folder in which its drafts lie. */
export type OpenedFileStore = {
  readonly files: FileStore;
  readonly drafts: string;
  /** Memory that 60 MB may take on their way, in MB; more where the server is part of the test. */
  readonly memory: number;
};

const MEGA = 1_000_000;
const HOUSE = "alsterdorf";
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function* streamOf(...parts: readonly (Uint8Array | string)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? Buffer.from(part) : part;
}

async function* endless(bytes: number, chunk = 65_536): AsyncGenerator<Uint8Array> {
  const part = Buffer.alloc(chunk, "x");
  for (let sent = 0; sent < bytes; sent += chunk) yield part;
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("Anfang");
  throw new Error("Verbindung weg");
}

async function textOf(opened: Result<AsyncIterable<Uint8Array>>): Promise<string> {
  assert.ok(opened.ok, opened.ok ? "" : JSON.stringify(opened.problems));
  const parts: Uint8Array[] = [];
  for await (const part of opened.value) parts.push(part);
  return Buffer.concat(parts).toString();
}

const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

const accept = ({ hash, size }: Draft) => Promise.resolve(succeed({ hash, size }));
const failing = (): Promise<Result<null>> => Promise.reject(new Error("kaputt"));
const taking = { most: MEGA, admit: accept };

async function listed(files: FileStore): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { authority, hash, size } of files.list()) found.push(`${authority} ${hash} ${size}`);
  return found.toSorted();
}

const leftOver = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** What every place for files must do; run for each of them. */
export function fileStoreContract(name: string, open: () => Promise<OpenedFileStore>): void {
  test(`${name}: bytes are kept under the hash of their content and come back whole or in part`, async () => {
    const { files, drafts } = await open();
    const put = await files.put(HOUSE, streamOf("Guten ", "Tag"), taking);
    const hash = sha256(Buffer.from("Guten Tag"));
    assert.deepEqual(put, succeed({ hash, size: 9 }));
    assert.equal(await textOf(await files.open(HOUSE, hash)), "Guten Tag");
    assert.equal(await textOf(await files.open(HOUSE, hash, { from: 6, to: 8 })), "Tag");
    assert.equal(await files.has(HOUSE, hash), true);
    assert.deepEqual(await listed(files), [`${HOUSE} ${hash} 9`]);
    assert.deepEqual(await leftOver(drafts), []);
  });

  test(`${name}: the same bytes are kept once, and each authority has its own`, async () => {
    const { files } = await open();
    const hash = sha256(Buffer.from("zweimal"));
    await files.put(HOUSE, streamOf("zweimal"), taking);
    await files.put(HOUSE, streamOf("zweimal"), taking);
    assert.equal(await files.has("bergedorf", hash), false);
    await files.put("bergedorf", streamOf("zweimal"), taking);
    assert.equal((await listed(files)).length, 2);
    await files.remove(HOUSE, hash);
    await files.remove(HOUSE, hash);
    assert.deepEqual(await listed(files), [`bergedorf ${hash} 7`]);
  });

  test(`${name}: a file without bytes can be kept`, async () => {
    const { files } = await open();
    await files.put(HOUSE, streamOf(), taking);
    assert.equal(await textOf(await files.open(HOUSE, sha256(Buffer.alloc(0)))), "");
  });

  test(`${name}: what is not there is told`, async () => {
    const { files } = await open();
    const hash = "ab".repeat(32);
    assert.deepEqual(codes(await files.open(HOUSE, hash)), ["store.files.absent"]);
    assert.equal(await files.has(HOUSE, hash), false);
    assert.deepEqual(await listed(files), []);
  });

  test(`${name}: whoever looks at the draft may refuse it, and nothing is kept`, async () => {
    const { files, drafts } = await open();
    let seen = "";
    const put = await files.put(HOUSE, streamOf("Schädling"), {
      most: MEGA,
      admit: async (draft) => {
        seen = await textOf(succeed(draft.read()));
        return fail(storeProblem("store.files.damaged", "", { hash: draft.hash }));
      },
    });
    assert.equal(seen, "Schädling");
    assert.deepEqual(codes(put), ["store.files.damaged"]);
    assert.deepEqual(await listed(files), []);
    assert.deepEqual(await leftOver(drafts), []);
  });

  test(`${name}: a judge who fails leaves nothing behind`, async () => {
    const { files, drafts } = await open();
    await assert.rejects(files.put(HOUSE, streamOf("x"), { most: MEGA, admit: failing }), /kaputt/u);
    assert.deepEqual([...(await listed(files)), ...(await leftOver(drafts))], []);
  });

  test(`${name}: more bytes than allowed, and a stream that breaks off, leave nothing behind`, async () => {
    const { files, drafts } = await open();
    assert.deepEqual(codes(await files.put(HOUSE, endless(2 * MEGA), taking)), ["store.files.too-big"]);
    assert.deepEqual(codes(await files.put(HOUSE, broken(), taking)), ["store.files.cut"]);
    assert.deepEqual([...(await listed(files)), ...(await leftOver(drafts))], []);
  });

  test(`${name}: a backup's bytes are kept only under their own hash`, async () => {
    const { files } = await open();
    const hash = sha256(Buffer.from("gesichert"));
    await files.write(HOUSE, hash, streamOf("gesichert"));
    await assert.rejects(files.write(HOUSE, "cd".repeat(32), streamOf("gefälscht")), /cdcd/u);
    assert.equal((await listed(files)).length, 1);
    assert.equal(await textOf(succeed(await files.read(HOUSE, hash))), "gesichert");
    await assert.rejects(files.read(HOUSE, "cd".repeat(32)), /cdcd/u);
  });

  test(`${name}: no name leads out of the place`, async () => {
    const { files } = await open();
    for (const [authority, hash] of [
      ["../alsterdorf", "ab".repeat(32)],
      [HOUSE, "../../../../etc/passwd"],
    ] as const) {
      await assert.rejects(files.open(authority, hash));
      await assert.rejects(async () => files.remove(authority, hash));
    }
  });

  test(`${name}: 60 MB pass through in bounded memory`, async () => {
    const { files, memory } = await open();
    global.gc?.();
    const before = process.memoryUsage().rss;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss - before)), 10);
    const put = await files.put(HOUSE, endless(60 * MEGA), { most: 100 * MEGA, admit: accept });
    assert.ok(put.ok);
    let size = 0;
    const opened = await files.open(HOUSE, put.value.hash);
    assert.ok(opened.ok);
    for await (const part of opened.value) size += part.length;
    clearInterval(watch);
    assert.equal(size, put.value.size);
    assert.ok(most < memory * MEGA, `${Math.round(most / MEGA)} MB`);
  });
}
