import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { EVERY_AUTHORITY } from "#store/driver.ts";
import type { Store } from "#store/store.ts";
import { newDatabase, type TestDatabase } from "#store/test/postgres-database.ts";
import { administer, startPostgres, type PostgresServer } from "#store/test/postgres-server.ts";
import { founding, valueOf } from "#store/test/sample.ts";
import type { Result } from "#values/result.ts";
import { openPostgresStore } from "./open-postgres-store.ts";
import { postgresDriver } from "./postgres-driver.ts";
import { postgresProblem } from "./postgres-problem.ts";
import { serverFault } from "./server-fault.ts";

const author = "KI-Beauftragung";
const now = Date.now;

let server: PostgresServer;
let place: TestDatabase;

const problemsOf = (result: Result<unknown>) => (result.ok ? [] : result.problems);

async function codesOfOpening(url: string): Promise<string[]> {
  const opened = await openPostgresStore({ url, now });
  if (opened.ok) await opened.value.close();
  const problems = problemsOf(opened);
  for (const { message } of problems) assert.doesNotMatch(message, /kontor:kontor|:falsch@/u);
  return problems.map(({ code }) => code);
}

before(async () => {
  server = await startPostgres(undefined, "scram-sha-256");
  place = await newDatabase({ server: server.url, more: "nocreaterole" });
});
after(() => server.stop());

test("a login that may not create the role is told what the administrator has to do, and that is enough", async () => {
  const [problem] = problemsOf(await openPostgresStore({ url: place.url, now }));
  assert.equal(problem?.code, "store.role.missing");
  const statements = /ausführen: (.*)$/u.exec(problem.message)?.[1] ?? "";
  assert.equal(statements, "create role kontor_app nologin; grant kontor_app to kontor;");
  await administer(place.adminUrl, statements);
  assert.deepEqual(await codesOfOpening(place.url), []);
});

test("a login that was not given the role is told so", async () => {
  const other = await newDatabase({ server: server.url, login: "neben", more: "nocreaterole" });
  const [problem] = problemsOf(await openPostgresStore({ url: other.url, now }));
  assert.match(problem?.message ?? "", /ausführen: grant kontor_app to neben;$/u);
});

/** The address of the test's database with a part changed. */
function changed(change: (parts: URL) => void): string {
  const parts = new URL(place.url);
  change(parts);
  return parts.href;
}

test("wrong addresses, passwords and rights are told apart, without showing a password", async () => {
  const cases: Readonly<Record<string, string>> = {
    [changed((parts) => (parts.port = "1"))]: "store.server.unreachable",
    [changed((parts) => (parts.hostname = "gibt-es-nicht.invalid"))]: "store.server.unreachable",
    [changed((parts) => (parts.password = "falsch"))]: "store.server.refused",
    [changed((parts) => (parts.password = ""))]: "store.server.refused",
    [changed((parts) => (parts.username = "niemand"))]: "store.server.refused",
    [changed((parts) => (parts.pathname = "/fehlt"))]: "store.database.absent",
    [changed((parts) => (parts.search = "?sslrootcert=/gibt/es/nicht"))]: "store.address.invalid",
    [changed((parts) => (parts.search = "?sslmode=verify-full"))]: "store.server.unproven",
    [changed((parts) => (parts.search = "?options=-c%20default_transaction_read_only%3Don"))]:
      "store.server.readonly",
  };
  for (const [address, code] of Object.entries(cases))
    assert.deepEqual(await codesOfOpening(address), [code]);
});

test("a database in which the login may create nothing, or that stores no UTF-8, is refused", async () => {
  const other = await newDatabase({ server: server.url });
  await administer(
    other.adminUrl,
    "alter database postgres owner to postgres",
    `alter schema public owner to postgres`,
  );
  await administer(other.adminUrl, `alter database ${other.name} owner to postgres`);
  assert.deepEqual(await codesOfOpening(other.url), ["store.rights.missing"]);
  const name = `${other.name}_latin`;
  await administer(server.url, `create database ${name} owner kontor encoding 'LATIN1' template template0`);
  assert.deepEqual(await codesOfOpening(other.url.replace(other.name, name)), ["store.database.encoding"]);
});

test("a server before version 15 is refused", () => {
  const facts = { version: "14.11", readonly: false, encoding: "UTF8" };
  assert.equal(serverFault("server", { number: 140_011, ...facts })?.code, "store.server.old");
  assert.equal(serverFault("server", { number: 150_000, ...facts }), null);
});

test("a database of a newer program is refused", async () => {
  const other = await newDatabase({ server: server.url });
  await administer(server.url, "grant kontor_app to kontor");
  assert.deepEqual(await codesOfOpening(other.url), []);
  await administer(other.adminUrl, "insert into schema_version values (99, '2030-01-01T00:00:00.000Z')");
  assert.deepEqual(await codesOfOpening(other.url), ["store.schema.newer"]);
});

test("a schema of one's own is used if the address names it", async () => {
  const other = await newDatabase({ server: server.url });
  await administer(other.adminUrl, "create schema register authorization kontor");
  const url = `${other.url}?options=-c%20search_path%3Dregister`;
  const store = valueOf(await openPostgresStore({ url, now }));
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  assert.equal((await store.snapshot("amt")).records.length, 1);
  await store.close();
  const [tables] = await administer(other.adminUrl, "select 1 from pg_tables where schemaname = 'public'");
  assert.equal(tables?.rowCount, 0);
});

const raising = (state: string) => `do $$ begin raise exception using errcode = '${state}'; end $$`;

test("what the server says in trouble becomes a problem; anything else is a bug", async (context) => {
  const driver = postgresDriver({ url: place.url, poolSize: 2, copyPauseMs: 0 });
  context.after(() => driver.close());
  const codeOfFailing = async (statement: string): Promise<string | undefined> => {
    const work = driver.write(EVERY_AUTHORITY, (database) => sql.raw(statement).execute(database));
    const error = await work.then(
      () => assert.fail(statement),
      (thrown: unknown) => thrown,
    );
    return postgresProblem("server", error)?.code;
  };
  assert.equal(
    await codeOfFailing("set local statement_timeout = 20; select pg_sleep(5)"),
    "store.server.slow",
  );
  assert.equal(await codeOfFailing(raising("53100")), "store.disk.full");
  assert.equal(await codeOfFailing(raising("53200")), "store.server.busy");
  assert.equal(await codeOfFailing(raising("40001")), "store.database.locked");
  assert.equal(await codeOfFailing("set transaction read only; delete from span"), "store.server.readonly");
  assert.equal(await codeOfFailing("select unsinn"), undefined);
  await administer(place.adminUrl, "alter role kontor connection limit 0");
  assert.deepEqual(await codesOfOpening(place.url), ["store.server.busy"]);
  await administer(place.adminUrl, "alter role kontor connection limit -1");
});

test("a server that goes away is told as a problem, and the store goes on when it is back", async () => {
  const store: Store = valueOf(await openPostgresStore({ url: place.url, now }));
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  await server.crash();
  const change = { ...founding("zwei"), reason: "Anlage" };
  const refused = await store.append({ authority: "zwei", author, changes: [change] });
  assert.deepEqual(
    problemsOf(refused).map(({ code }) => code),
    ["store.server.unreachable"],
  );
  await assert.rejects(store.authorities());
  await server.restart();
  valueOf(await store.append({ authority: "zwei", author, changes: [change] }));
  assert.equal((await store.authorities()).length, 2);
  assert.deepEqual(valueOf(await store.verify()).damages, []);
  await store.close();
});
