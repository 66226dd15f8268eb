import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { sql } from "kysely";
import { EVERY_AUTHORITY, type Database } from "#store/driver.ts";
import type { Store } from "#store/store.ts";
import { newDatabase } from "#store/test/postgres-database.ts";
import { assertKept, runWriter } from "#store/test/run-writer.ts";
import { founding, policy, valueOf } from "#store/test/sample.ts";
import { openPostgresStore } from "./open-postgres-store.ts";
import { postgresDriver } from "./postgres-driver.ts";

const author = "KI-Beauftragung";

async function openIn(context: TestContext, url: string): Promise<Store> {
  const store = valueOf(await openPostgresStore({ url, now: Date.now }));
  context.after(() => store.close());
  return store;
}

/** A store with the authority `amt`, and a driver beside it. */
async function openFounded(context: TestContext) {
  const { url } = await newDatabase();
  const store = await openIn(context, url);
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  const driver = postgresDriver({ url, poolSize: 4, copyPauseMs: 0 });
  context.after(() => driver.close());
  return { url, store, driver };
}

test("several processes may open an empty database at once", async (context) => {
  const { url } = await newDatabase();
  const runs = await Promise.all(["a", "b", "c"].map((name) => runWriter(url, name, { count: 0 })));
  assert.deepEqual(
    runs.map(({ exit }) => exit),
    [0, 0, 0],
  );
  assert.deepEqual(await (await openIn(context, url)).authorities(), []);
});

test("several processes append to one chain, one after the other", async (context) => {
  const { url, store } = await openFounded(context);
  const runs = await Promise.all(["eins", "zwei"].map((name) => runWriter(url, name, { count: 60 })));
  assert.deepEqual(
    runs.map(({ exit, keys }) => [exit, keys.length]),
    [
      [0, 60],
      [0, 60],
    ],
  );
  await assertKept(
    store,
    runs.flatMap(({ keys }) => keys),
  );
  assert.equal((await store.snapshot("amt")).records.length, 121);
});

test("nothing acknowledged is lost when the writing process is killed", async (context) => {
  const { url, store } = await openFounded(context);
  for (const killAfter of [1, 23]) {
    const { exit, keys } = await runWriter(url, `tod-${killAfter}`, { count: 100_000, killAfter });
    assert.equal(exit, null);
    assert.ok(keys.length >= killAfter);
    await assertKept(store, keys);
  }
});

test("the index is built anew while others write", async (context) => {
  const { store } = await openFounded(context);
  const writing = Array.from({ length: 20 }, (_, n) => {
    const change = { content: policy(`k${n}`, "K"), reason: "Probe", expectedVersion: 0 };
    return store.append({ authority: "amt", author, changes: [change] });
  });
  for (let round = 0; round < 5; round += 1) valueOf(await store.rebuildIndex());
  for (const result of await Promise.all(writing)) valueOf(result);
  assert.deepEqual(valueOf(await store.verify()).damages, []);
  assert.equal((await store.snapshot("amt")).records.length, 21);
});

test("a check of the history sees one state, however long it takes", async (context) => {
  const { store, driver } = await openFounded(context);
  const change = { content: policy("a", "A"), reason: "Probe", expectedVersion: 0 };
  const counts = await driver.frozen(async (database) => {
    const count = async () => (await database.selectFrom("version").select("position").execute()).length;
    const before = await count();
    valueOf(await store.append({ authority: "amt", author, changes: [change] }));
    return [before, await count()];
  });
  assert.deepEqual(counts, [1, 1]);
});

test("work that PostgreSQL gives up in favour of another is done again", async (context) => {
  const { driver } = await openFounded(context);
  let begun = 0;
  const both = Promise.withResolvers<void>();
  const work = (first: string, second: string) =>
    driver.write("amt", async (transaction) => {
      begun += 1;
      await driver.claim(transaction, first);
      if (begun >= 2) both.resolve();
      await both.promise;
      await driver.claim(transaction, second);
      return first;
    });
  assert.deepEqual(await Promise.all([work("a", "b"), work("b", "a")]), ["a", "b"]);
  assert.ok(begun > 2, "PostgreSQL may give up both at once");
});

/** How long the server waits for the next statement of this work. */
const patience = async (database: Database) => {
  const { rows } = await sql<{ ms: number }>`
    select extract(epoch from current_setting('idle_in_transaction_session_timeout')::interval)::int * 1000 as ms
  `.execute(database);
  return rows[0]?.ms;
};

test("work that bytes flow through is done once, and the server waits for them", async (context) => {
  const { driver } = await openFounded(context);
  let begun = 0;
  const givenUp = driver.write(EVERY_AUTHORITY, (transaction) => {
    begun += 1;
    return sql`do $$ begin raise exception using errcode = '40P01'; end $$`.execute(transaction);
  });
  await assert.rejects(givenUp);
  assert.equal(begun, 1);
  assert.equal(await driver.write("amt", patience), 60_000);
  assert.equal(await driver.write(EVERY_AUTHORITY, patience), 3_600_000);
  assert.equal(await driver.frozen(patience), 3_600_000);
});

test("a reading whose connection breaks is done again, a writing is not", async (context) => {
  const { store, driver } = await openFounded(context);
  let tried = 0;
  const breakOnce = async (database: Database) => {
    tried += 1;
    await sql`reset role`.execute(database);
    if (tried === 1) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(database);
    return tried;
  };
  assert.equal(await driver.read("amt", breakOnce), 2);
  tried = 0;
  await assert.rejects(driver.write("amt", breakOnce), (error) => {
    assert.equal(driver.problemOf(error)?.code, "store.server.lost");
    return true;
  });
  assert.equal(tried, 1);
  assert.equal((await store.snapshot("amt")).records.length, 1);
});
