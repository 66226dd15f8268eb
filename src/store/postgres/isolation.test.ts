import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { ACCOUNT_SCOPE, EVERY_AUTHORITY, type Database } from "#store/driver.ts";
import type { Store } from "#store/store.ts";
import { newDatabase, type TestDatabase } from "#store/test/postgres-database.ts";
import { administer } from "#store/test/postgres-server.ts";
import { founding, policy, valueOf } from "#store/test/sample.ts";
import { openPostgresStore } from "./open-postgres-store.ts";
import { postgresDriver, type PostgresDriver } from "./postgres-driver.ts";

const author = "KI-Beauftragung";
const NO_RIGHT = { code: "42501" };

let place: TestDatabase;
let store: Store;
let driver: PostgresDriver;

type Column = { readonly table: string; readonly column: string; readonly type: string };

const driverOf = (url: string): PostgresDriver => postgresDriver({ url, poolSize: 1, copyPauseMs: 0 });

async function ask<Row>(statement: string): Promise<Row[]> {
  const [result] = await administer(place.adminUrl, statement);
  return result?.rows as Row[];
}

/** Tables of accounts and what belongs to them, whichever authority a row of theirs may name. */
const OF_ACCOUNTS = [
  ...["account", "account_grant", "passkey", "session", "invitation", "spent_token"],
  ...["account_event", "read_log", "job", "mail_wish"],
];

/** All columns of tables whose rows belong to an authority. */
const columnsOfAuthorities = (): Promise<Column[]> =>
  ask<Column>(`
    select table_name as table, column_name as column, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name in (
      select table_name from information_schema.columns where column_name = 'authority' union select 'authority')
      and table_name not in (${OF_ACCOUNTS.map((table) => `'${table}'`).join()})`);

const ownerColumn = (table: string): string => (table === "authority" ? "key" : "authority");

/** A value that a column takes; `authority` in the column that says whose the row is. */
function valueFor({ table, column, type }: Column, authority: string): string {
  if (column === ownerColumn(table)) return `'${authority}'`;
  if (type === "integer") return "1";
  return /hash|digest/u.test(column) ? `'${"ab".repeat(32)}'` : "'x'";
}

/** Puts a row of every authority into each table that the store itself has left empty. */
async function fillEmptyTables(): Promise<string[]> {
  const tables = Map.groupBy(await columnsOfAuthorities(), ({ table }) => table);
  for (const [table, columns] of tables) {
    const [count] = await ask<{ found: number }>(`select count(*)::int as found from ${table}`);
    if (count?.found !== 0) continue;
    for (const authority of ["amt-1", "amt-2"]) {
      const values = columns.map((column) => valueFor(column, authority));
      await ask(
        `insert into ${table} (${columns.map(({ column }) => `"${column}"`).join()}) values (${values.join()})`,
      );
    }
  }
  return [...tables.keys()];
}

async function ownersIn(database: Database, table: string): Promise<string[]> {
  const { rows } = await sql<{ owner: string }>`
    select distinct ${sql.ref(ownerColumn(table))} as owner from ${sql.table(table)} order by 1
  `.execute(database);
  return rows.map(({ owner }) => owner);
}

before(async () => {
  place = await newDatabase();
  store = valueOf(await openPostgresStore({ url: place.url, now: Date.now }));
  for (const authority of ["amt-1", "amt-2"]) {
    const change = { content: policy("a", authority), reason: "Pflege", expectedVersion: 0 };
    valueOf(await store.append({ authority, author, changes: [founding(authority), change] }));
  }
  driver = driverOf(place.url);
});
after(async () => {
  await driver.close();
  await store.close();
});

test("every table whose rows belong to an authority is protected, also from its owner", async () => {
  const tables = new Set((await columnsOfAuthorities()).map(({ table }) => table));
  const secured = await ask<{ name: string }>(`
    select relname as name from pg_class join pg_policy on polrelid = pg_class.oid and polcmd = '*'
    where relrowsecurity and relforcerowsecurity`);
  assert.ok(tables.size >= 5);
  assert.deepEqual(new Set(secured.map(({ name }) => name)), tables.union(new Set(OF_ACCOUNTS)));
});

test("a forgotten filter shows nothing of other authorities, in every table", async () => {
  for (const table of await fillEmptyTables()) {
    const seenAs = (scope: string) => driver.read(scope, (database) => ownersIn(database, table));
    assert.deepEqual(await seenAs("amt-1"), ["amt-1"], table);
    assert.deepEqual(await seenAs(EVERY_AUTHORITY), ["amt-1", "amt-2"], table);
    assert.deepEqual(await seenAs("amt"), [], table);
    assert.deepEqual(await seenAs(""), [], table);
  }
});

const readLogOwners = (database: Database): Promise<string[]> => ownersIn(database, "read_log");

test("work on a register finds no accounts, whatever it forgets; work on accounts finds all of them", async () => {
  const values = "'1', 'amt-1', 'konto', 'system/a', '2026-01-30T10:00:00.000Z'";
  await ask(`insert into read_log (id, authority, account, record, moment) values (${values})`);
  for (const [scope, seen] of [["amt-1"], [""], [ACCOUNT_SCOPE, "amt-1"]] as const)
    assert.deepEqual(await driver.read(scope, readLogOwners), seen === undefined ? [] : [seen], scope);
});

test("without a scope even the tables' owner sees nothing", async () => {
  assert.deepEqual(await ownersIn(driver.owner, "version"), []);
  assert.equal(await driver.hasSchema(), true);
});

test("a row cannot be written for another authority, nor changed into one of another", async () => {
  const created = "2026-01-30T10:00:00.000Z";
  const foreign = { position: 1, hash: "ab".repeat(32) };
  const attempts: ((database: Database) => Promise<unknown>)[] = [
    (database) => database.insertInto("authority").values({ key: "amt-3", created }).execute(),
    (database) =>
      database
        .insertInto("chain_head")
        .values({ authority: "amt-2", ...foreign })
        .execute(),
    (database) => database.updateTable("span").set({ authority: "amt-2" }).execute(),
  ];
  for (const attempt of attempts) await assert.rejects(driver.write("amt-1", attempt), NO_RIGHT);
});

test("what touches rows of others touches none", async () => {
  const { numDeletedRows } = await driver.write("amt-1", (database) =>
    database.deleteFrom("span").where("authority", "=", "amt-2").executeTakeFirstOrThrow(),
  );
  assert.equal(numDeletedRows, 0n);
});

test("the role cannot remove history, switch off what guards it, or leave its place", async () => {
  const forbidden = [
    "delete from version",
    "delete from chain_head",
    "delete from authority",
    "truncate version",
    "update version set reason = 'x'",
    "update version set authority = 'amt-1'",
    "insert into schema_version values (99, 'x')",
    "alter table version disable trigger all",
    "alter table version disable row level security",
    "drop policy own_authority on version",
    "drop trigger version_unchanged on version",
    "set session_replication_role = replica",
    "create table own (key text)",
  ];
  for (const statement of forbidden) {
    const attempt = driver.write(EVERY_AUTHORITY, (database) => sql.raw(statement).execute(database));
    await assert.rejects(attempt, NO_RIGHT, statement);
  }
});

test("a login that owns nothing can do the register's work and nothing else", async (context) => {
  const login = `guest_${place.name}`;
  await ask(`create role ${login} login password '${login}' in role kontor_app`);
  const url = place.url.replaceAll(/kontor(?=[:@])/gu, login);
  const guest = valueOf(await openPostgresStore({ url, now: Date.now }));
  const own = driverOf(url);
  context.after(async () => {
    await Promise.all([guest.close(), own.close()]);
    await ask(`drop role ${login}`);
  });
  const change = { content: policy("gast", "Gast"), reason: "Pflege", expectedVersion: 0 };
  valueOf(await guest.append({ authority: "amt-1", author, changes: [change] }));
  for (const statement of ["alter table version disable trigger all", "delete from version"]) {
    await assert.rejects(sql.raw(statement).execute(own.owner), NO_RIGHT);
  }
});

test("nothing of role and scope is left on a connection that goes to the next piece of work", async () => {
  const left = async () => {
    const { rows } =
      await sql`select current_user as login, current_setting('kontor.authority', true) as scope,
      current_setting('statement_timeout') as patience, pg_backend_pid() as connection`.execute(driver.owner);
    return rows[0];
  };
  const fresh = await left();
  await driver.read("amt-1", (database) => database.selectFrom("version").selectAll().execute());
  await assert.rejects(
    driver.write("amt-1", () => Promise.reject(new Error("Abbruch"))),
    /Abbruch/u,
  );
  await assert.rejects(driver.write("amt-1", (database) => sql`unsinn`.execute(database)));
  assert.deepEqual({ ...(fresh as object), scope: "" }, { ...((await left()) as object), scope: "" });
  assert.equal(((await left()) as { scope: string | null }).scope ?? "", "");
});

test("a scope is text, whatever it contains", async () => {
  const scope = "amt-1', true), set_config('kontor.authority', '*";
  assert.deepEqual(await driver.read(scope, (database) => ownersIn(database, "version")), []);
});

test("work that goes on after a failed statement is not taken for kept", async () => {
  const work = driver.write("amt-1", async (database) => {
    await assert.rejects(sql`select 1 / 0`.execute(database));
  });
  await assert.rejects(work, /rolled back/u);
});
