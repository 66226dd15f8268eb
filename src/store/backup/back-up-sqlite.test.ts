import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { test, type TestContext } from "node:test";
import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import type { Store } from "#store/store.ts";
import { runWriter } from "#store/test/run-writer.ts";
import { founding, policy, valueOf } from "#store/test/sample.ts";
import { openSqliteForTest } from "#store/test/sqlite-database.ts";
import type { Result } from "#values/result.ts";
import { backUp, backupContract, repack, restore, unpack } from "./backup.contract.ts";
import type { FileBytes } from "./file-bytes.ts";

const author = "KI-Beauftragung";

backupContract("SQLite to SQLite", { from: openSqliteForTest, to: openSqliteForTest });

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Keeps bytes in memory under authority and hash. */
function filesInMemory(): FileBytes & { readonly kept: ReadonlyMap<string, Buffer> } {
  const kept = new Map<string, Buffer>();
  return {
    kept,
    read: (authority, hash) => {
      const bytes = kept.get(`${authority} ${hash}`);
      assert.ok(bytes);
      return Promise.resolve(
        (async function* () {
          yield await Promise.resolve(bytes);
        })(),
      );
    },
    write: async (authority, hash, chunks) => {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks) parts.push(chunk);
      kept.set(`${authority} ${hash}`, Buffer.concat(parts));
    },
    has: (authority, hash) => Promise.resolve(kept.has(`${authority} ${hash}`)),
    remove: (authority, hash) => Promise.resolve(void kept.delete(`${authority} ${hash}`)),
  };
}

async function openIn(t: TestContext, files?: FileBytes): Promise<Store & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-backup-"));
  const store = valueOf(await openSqliteStore({ folder, now: Date.now, ...(files && { files }) }));
  t.after(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { ...store, folder };
}

async function attach(store: Store, files: FileBytes, authority: string, content: Buffer): Promise<string> {
  const hash = hashOf(content);
  await files.write(authority, hash, [content] as unknown as AsyncIterable<Uint8Array>);
  const kept = { authority, hash, name: "anlage.pdf", media_type: "application/pdf", size: content.length };
  await store.files.keep({ ...kept, recorded_at: "2026-01-30T10:00:00.000Z", text: null });
  return hash;
}

const codesOf = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

test("the bytes of attached files go with the backup and come back", async (t) => {
  const [before, after] = [filesInMemory(), filesInMemory()];
  const store = await openIn(t, before);
  // keys that sort otherwise as parts of a name
  for (const authority of ["amt", "amt-a", "amt.b"]) {
    valueOf(await store.append({ authority, author, changes: [founding(authority)] }));
    for (const text of ["eins", "zwei", ""]) {
      await attach(store, before, authority, Buffer.from(text.repeat(50_000)));
    }
  }
  const archive = await backUp(store);
  assert.equal(valueOf(await restore(await openIn(t, after), archive)).files, 9);
  assert.deepEqual(after.kept, before.kept);
  assert.deepEqual(codesOf(await restore(await openIn(t), archive)), ["store.backup.files"]);
});

test("a file whose bytes were exchanged makes the backup unusable, and no file is left of it", async (t) => {
  const [before, after] = [filesInMemory(), filesInMemory()];
  const store = await openIn(t, before);
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  const hash = await attach(store, before, "amt", Buffer.from("echt"));
  const entries = await unpack(await backUp(store));
  const forged = entries.map((one) => (one.name.startsWith("files/") ? { ...one, content: "fake" } : one));
  const target = await openIn(t, {
    ...after,
    write: async (authority, named, chunks) => {
      await after.write(authority, named, chunks);
      const bytes = after.kept.get(`${authority} ${named}`) ?? Buffer.alloc(0);
      if (hashOf(bytes) !== named) throw new Error(`${hash} has other bytes`);
    },
  });
  assert.deepEqual(codesOf(await restore(target, await repack(forged))), ["store.backup.mismatch"]);
  assert.equal(after.kept.size, 0);
  assert.deepEqual(await target.authorities(), []);
});

test("a backup that is refused takes no file away that was there before", async (t) => {
  const [before, after] = [filesInMemory(), filesInMemory()];
  const store = await openIn(t, before);
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  const old = await attach(store, before, "amt", Buffer.from("schon da"));
  await attach(store, before, "amt", Buffer.from("neu"));
  await after.write("amt", old, [Buffer.from("schon da")] as never);
  const entries = await unpack(await backUp(store));
  const unsealed = await repack(entries.filter(({ name }) => name !== "seal.json"));
  assert.deepEqual(codesOf(await restore(await openIn(t, after), unsealed)), ["store.backup.unreadable"]);
  assert.deepEqual([...after.kept.keys()], [`amt ${old}`]);
});

test("a backup is refused for what is wrong with it, even if its files cannot be taken back", async (t) => {
  const before = filesInMemory();
  const store = await openIn(t, before);
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  await attach(store, before, "amt", Buffer.from("echt"));
  const entries = await unpack(await backUp(store));
  const unsealed = await repack(entries.filter(({ name }) => name !== "seal.json"));
  const target = await openIn(t, { ...filesInMemory(), remove: () => Promise.reject(new Error("fort")) });
  assert.deepEqual(codesOf(await restore(target, unsealed)), ["store.backup.unreadable"]);
});

test("a file whose bytes are not those that were kept stops the backup", async (t) => {
  const files = filesInMemory();
  const store = await openIn(t, files);
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  const hash = await attach(store, files, "amt", Buffer.from("echt"));
  await files.write("amt", hash, [Buffer.from("fake")] as never);
  const stream = new Writable({ write: (_chunk, _encoding, done) => done() });
  const options = { program: "0.0.0", exportOf: () => "" };
  const result = await store.backUp({ stream, closes: true, name: "" }, options);
  assert.deepEqual(codesOf(result), ["store.backup.lost"]);
});

test("a file whose bytes are gone stops the backup", async (t) => {
  const files = filesInMemory();
  const store = await openIn(t, { ...files, read: () => Promise.reject(new Error("weg")) });
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  await attach(store, files, "amt", Buffer.from("echt"));
  const stream = new Writable({ write: (_chunk, _encoding, done) => done() });
  const options = { program: "0.0.0", exportOf: () => "" };
  const result = await store.backUp({ stream, closes: true, name: "" }, options);
  assert.deepEqual(codesOf(result), ["store.backup.lost"]);
});

test("an erasure takes along files that no version names any more", async (t) => {
  const files = filesInMemory();
  const store = await openIn(t, files);
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  const hashes = [];
  for (const text of ["nur hier", "auch dort"]) {
    hashes.push(await attach(store, files, "amt", Buffer.from(text)));
  }
  const [only = "", both = ""] = hashes;
  const contents = [
    policy("a", "alt", { attachments: [only, both] }),
    policy("a", "neu", { attachments: [both] }),
  ];
  for (const [expectedVersion, content] of contents.entries()) {
    const changes = [{ content, reason: "Pflege", expectedVersion }];
    valueOf(await store.append({ authority: "amt", author, changes }));
  }
  const order = { authority: "amt", author, norm: "Art. 17 Abs. 1 DSGVO", reason: "Antrag" };
  const records = [{ record: "policy/a", versions: [1], replacement: null }];
  const report = valueOf(await store.erase({ ...order, records }));
  assert.equal(report.files, 1);
  assert.deepEqual([...files.kept.keys()], [`amt ${both}`]);
  assert.deepEqual(
    (await store.files.list("amt")).map(({ hash }) => hash),
    [both],
  );
});

test("an erasure is done even if the files that go with it cannot be removed now, and says so", async (t) => {
  const files = filesInMemory();
  const store = await openIn(t, { ...files, remove: () => Promise.reject(new Error("fort")) });
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  const hash = await attach(store, files, "amt", Buffer.from("nur hier"));
  for (const [expectedVersion, attachments] of [[hash], []].entries()) {
    const content = policy("a", "Titel", { attachments });
    valueOf(
      await store.append({
        authority: "amt",
        author,
        changes: [{ content, reason: "Pflege", expectedVersion }],
      }),
    );
  }
  const order = { authority: "amt", author, norm: "Art. 17 Abs. 1 DSGVO", reason: "Antrag" };
  const records = [{ record: "policy/a", versions: [1], replacement: null }];
  const { erased, files: removed, filesLeft } = valueOf(await store.erase({ ...order, records }));
  assert.deepEqual([erased.length, removed, filesLeft], [1, 0, 1]);
  assert.deepEqual(await store.files.list("amt"), []);
});

test("a backup taken while another process appends at full speed restores and verifies", async (t) => {
  const store = await openIn(t);
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  const writing = runWriter(store.folder, "schreiber", { count: 400 });
  const positions: number[] = [];
  for (let n = 0; n < 4; n += 1) {
    const target = await openIn(t);
    const { manifest } = valueOf(await restore(target, await backUp(store)));
    assert.deepEqual(valueOf(await target.verify({ anchors: manifest.heads })).damages, []);
    positions.push(manifest.heads[0]?.position ?? 0);
  }
  assert.equal((await writing).exit, 0);
  assert.deepEqual(
    positions,
    positions.toSorted((a, b) => a - b),
  );
});
