import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { Kysely, sql } from "kysely";
import { nodeSqliteDialect } from "./node-sqlite.ts";
import { sqliteProblem } from "./sqlite-problem.ts";

type Tables = { note: { text: string } };

async function openSmall(): Promise<Kysely<Tables>> {
  const database = new DatabaseSync(":memory:");
  database.exec("create table note (text text); pragma max_page_count = 20");
  return new Kysely<Tables>({ dialect: nodeSqliteDialect(database, "begin immediate") });
}

test("a full database is told as such, although SQLite has ended the transaction by itself", async () => {
  const small = await openSmall();
  const filling = small.transaction().execute(async (transaction) => {
    for (let n = 0; n < 100; n += 1) {
      await transaction
        .insertInto("note")
        .values({ text: "Text ".repeat(1000) })
        .execute();
    }
  });
  const error: unknown = await filling.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.equal(sqliteProblem("ordner", error)?.code, "store.disk.full");
  assert.deepEqual(await small.selectFrom("note").selectAll().execute(), []);
  await small.insertInto("note").values({ text: "passt" }).execute();
  await small.destroy();
});

test("what SQLite cannot hold is refused instead of stored as nothing", async () => {
  const small = await openSmall();
  await assert.rejects(sql`insert into note values (${new Date(0)})`.execute(small), TypeError);
  await assert.rejects(sql`insert into note values (${{ a: 1 }})`.execute(small), TypeError);
  await small.destroy();
});
