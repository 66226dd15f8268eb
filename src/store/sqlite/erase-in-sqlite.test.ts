import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { erasureContract } from "#store/erasure/erasure.contract.ts";
import { founding, policy, valueOf } from "#store/test/sample.ts";
import { openSqliteForTest } from "#store/test/sqlite-database.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";

const author = "KI-Beauftragung";
const home = await mkdtemp(join(tmpdir(), "kontor-erase-"));
after(() => rm(home, { recursive: true, force: true }));

const newFolder = () => mkdtemp(join(home, "data-"));

erasureContract("SQLite", (now) => openSqliteForTest(now, { isGuarded: false }));

/** Files of the database in which a text stands. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const names = await readdir(folder);
  const found = await Promise.all(
    names.map(async (name) => ((await readFile(join(folder, name))).includes(text) ? [name] : [])),
  );
  return found.flat();
}

const SECRET = "Erika-Beispiel-17";

/** A store in which many versions have pushed each other about, one of them with the secret. */
async function fillWithSecret(folder: string) {
  const store = valueOf(await openSqliteStore({ folder, now: Date.now, busyTimeoutMs: 200 }));
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  for (let version = 0; version < 3; version += 1) {
    const changes = Array.from({ length: 120 }, (_, n) => ({
      content: policy(`k${n}`, n === 60 && version === 1 ? SECRET : `Titel ${version}`.repeat(n % 40)),
      reason: "Pflege",
      expectedVersion: version,
    }));
    valueOf(await store.append({ authority: "amt", author, changes }));
  }
  return store;
}

const order = {
  ...{ authority: "amt", author, norm: "Art. 17 Abs. 1 DSGVO", reason: "Antrag" },
  records: [{ record: "policy/k60", versions: [2], replacement: null }],
};

test("an erased text is in no byte of the database's files", async () => {
  const folder = await newFolder();
  const store = await fillWithSecret(folder);
  assert.notDeepEqual(await filesWith(folder, SECRET), []);
  const { isForgotten } = valueOf(await store.erase(order));
  assert.ok(isForgotten);
  assert.deepEqual(await filesWith(folder, SECRET), []);
  assert.deepEqual(valueOf(await store.verify()).damages, []);
  await store.close();
  assert.deepEqual(await filesWith(folder, SECRET), []);
});

test("an erasure while another still reads an older state says that remains are left", async () => {
  const folder = await newFolder();
  const store = await fillWithSecret(folder);
  const reader = new DatabaseSync(join(folder, "kontor.db"), { readOnly: true });
  reader.exec("begin");
  reader.prepare("select count(*) from version").get();
  const { isForgotten } = valueOf(await store.erase(order));
  assert.equal(isForgotten, false);
  reader.close();
  await store.close();
  assert.deepEqual(await filesWith(folder, SECRET), []);
});
