import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { instantOf } from "#values/instant.ts";
import { openSqliteStore } from "./sqlite/open-sqlite-store.ts";
import type { Store } from "./store.ts";
import { founding, policy, valueOf } from "./test/sample.ts";

const author = "KI-Beauftragung";
let clock = Date.parse("2026-01-30T10:00:00.000Z");
let folder: string;
let store: Store;
let other: Store;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "kontor-cache-"));
  store = valueOf(await openSqliteStore({ folder, now: () => clock }));
  other = valueOf(await openSqliteStore({ folder, now: () => clock }));
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
});

after(async () => {
  await store.close();
  await other.close();
  await rm(folder, { recursive: true, force: true });
});

async function put(by: Store, key: string, expectedVersion: number): Promise<void> {
  clock += 1000;
  const content = policy(key, `Fassung ${expectedVersion + 1}`);
  valueOf(
    await by.append({ authority: "amt", author, changes: [{ content, reason: "Pflege", expectedVersion }] }),
  );
}

const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const { statements } = store.statistics();
  await work();
  return store.statistics().statements - statements;
};

test("an unchanged register is read once, and then only where its chain stands is asked", async () => {
  const first = await store.snapshot("amt");
  clock += 1000;
  assert.equal(await statementsOf(() => store.snapshot("amt")), 1);
  const again = await store.snapshot("amt");
  assert.equal(again.records, first.records);
  assert.equal(again.asOf, instantOf(clock));
});

test("what another process has written is seen at once", async () => {
  await store.snapshot("amt");
  await put(other, "a", 0);
  assert.equal((await store.snapshot("amt")).byReference.get("policy/a")?.version, 1);
  await put(other, "a", 1);
  assert.equal((await store.snapshot("amt")).byReference.get("policy/a")?.version, 2);
});

test("a past moment stays as it was while others go on writing", async () => {
  await put(store, "b", 0);
  const moment = instantOf(clock);
  const kept = await store.snapshot("amt", moment);
  await put(other, "b", 1);
  assert.deepEqual(await store.snapshot("amt", moment), kept);
  assert.equal((await store.snapshot("amt", instantOf(clock - 1))).byReference.get("policy/b")?.version, 1);
});

test("many who ask at once for the same register wait for one reading", async () => {
  await put(store, "c", 0);
  const asked = () => Promise.all(Array.from({ length: 20 }, () => store.snapshot("amt")));
  assert.equal(await statementsOf(asked), 21);
});
