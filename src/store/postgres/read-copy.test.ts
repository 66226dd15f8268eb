import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { after, before, test, type TestContext } from "node:test";
import type { Store } from "#store/store.ts";
import { newDatabase, type TestDatabase } from "#store/test/postgres-database.ts";
import { administer, startCopy, startPostgres, type PostgresServer } from "#store/test/postgres-server.ts";
import { founding, policy, valueOf } from "#store/test/sample.ts";
import { openPostgresStore } from "./open-postgres-store.ts";

const author = "KI-Beauftragung";
const copyPauseMs = 50;

let original: PostgresServer;
let copy: PostgresServer;
let place: TestDatabase;
let store: Store;

const onCopy = (url: string): string => url.replace(`:${original.port}/`, `:${copy.port}/`);
const pauseCopy = () => administer(onCopy(place.adminUrl), "select pg_wal_replay_pause()");
const resumeCopy = () => administer(onCopy(place.adminUrl), "select pg_wal_replay_resume()");

/** Opens the store with a copy to read from; `readUrl` is the right one by default. */
const openReading = (readUrl = onCopy(place.url)) =>
  openPostgresStore({ url: place.url, readUrl, now: Date.now, copyPauseMs });

let written = 0;

async function write(): Promise<void> {
  written += 1;
  const change = { content: policy(`k${written}`, "K"), reason: "Probe", expectedVersion: 0 };
  valueOf(await store.append({ authority: "amt", author, changes: [change] }));
}

const sizeIn = async (reading: Pick<Store, "snapshot">): Promise<number> =>
  (await reading.snapshot("amt")).records.length;

/** Waits until all that was written stands in the copy, and the store may look at it again. */
async function caughtUp(): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const found = await administer(onCopy(place.adminUrl), "select from version").catch(() => []);
    if (found[0]?.rowCount === written + 1) return setTimeout(2 * copyPauseMs);
    await setTimeout(20);
  }
  return assert.fail("the copy does not catch up");
}

/** Holds the copy back while something is written: what does not see it reads from the copy. */
async function assertReadsCopy(): Promise<void> {
  await caughtUp();
  await sizeIn(store.published); // now it is found again
  await pauseCopy();
  await write();
  assert.equal(await sizeIn(store), written + 1);
  assert.equal(await sizeIn(store.published), written);
  assert.equal((await store.history("amt", `policy/k${written}`)).length, 1);
  assert.equal((await store.published.history("amt", `policy/k${written}`)).length, 0);
  await resumeCopy();
  await caughtUp();
  assert.equal(await sizeIn(store.published), written + 1);
}

before(async () => {
  original = await startPostgres();
  place = await newDatabase({ server: original.url });
  copy = await startCopy(original);
  // the copy is taken before the register is there: it must be found again when it has caught up
  store = valueOf(await openReading());
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
});
after(async () => {
  await store.close();
  await copy.stop();
  await original.stop();
});

test("the public reads from the copy, people at work from the database, where they see at once what they wrote", async () => {
  await assertReadsCopy();
});

test("while the copy is away the database answers; when it is back it is used again", async () => {
  await copy.crash();
  await write();
  assert.equal(await sizeIn(store.published), written + 1);
  await copy.restart();
  await assertReadsCopy();
});

test("a copy is not read before it has caught up with what the database has told", async (context) => {
  await caughtUp();
  await pauseCopy();
  await write();
  const other = valueOf(await openReading());
  context.after(() => other.close());
  assert.equal(await sizeIn(other.published), written + 1);
  await resumeCopy();
  await assertReadsCopy();
});

test("a copy that does not answer when the program starts is no fault", async (context) => {
  const dead = place.url.replace(`:${original.port}/`, ":1/");
  const other = valueOf(await openReading(dead));
  context.after(() => other.close());
  assert.equal(await sizeIn(other.published), written + 1);
});

async function codesOf(context: TestContext, readUrl: string): Promise<string[]> {
  const opened = await openReading(readUrl);
  if (opened.ok) context.after(() => opened.value.close());
  return opened.ok ? [] : opened.problems.map(({ code }) => code);
}

test("a copy of another register is refused, an empty database too", async (context) => {
  const other = await newDatabase({ server: original.url });
  assert.deepEqual(await codesOf(context, other.url), ["store.copy.foreign"]);
  await valueOf(await openPostgresStore({ url: other.url, now: Date.now })).close();
  assert.deepEqual(await codesOf(context, other.url), ["store.copy.foreign"]);
  assert.deepEqual(await codesOf(context, place.url), []);
});

test("a copy cannot be written to by mistake", async () => {
  const opened = await openPostgresStore({ url: onCopy(place.url), now: Date.now });
  assert.deepEqual(opened.ok ? [] : opened.problems.map(({ code }) => code), ["store.server.readonly"]);
});
