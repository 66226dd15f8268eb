import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test, type TestContext } from "node:test";
import { Kysely, sql } from "kysely";
import { deskTablesContract } from "#store/desk/desk-tables.contract.ts";
import { accountsContract } from "#store/accounts/accounts.contract.ts";
import { jobsContract } from "#store/jobs/jobs.contract.ts";
import { keptFilesContract } from "#store/files/kept-files.contract.ts";
import { keptImportsContract } from "#store/imports/kept-imports.contract.ts";
import { keptMessagesContract } from "#store/messages/kept-messages.contract.ts";
import { guardsContract } from "#store/guards.contract.ts";
import { recentChangesContract } from "#store/changes/recent-changes.contract.ts";
import { workRecordsContract } from "#store/work-records.contract.ts";
import type { Store } from "#store/store.ts";
import { validVersions } from "#store/reading.ts";
import { storeContract, type Opened } from "#store/store.contract.ts";
import { assertKept, runWriter } from "#store/test/run-writer.ts";
import { founding, policy, valueOf } from "#store/test/sample.ts";
import { tamperingContract } from "#store/tampering.contract.ts";
import type { Tables } from "#store/tables.ts";
import { connectForWriting } from "./connect-for-writing.ts";
import { guardVersions } from "./guard-versions.ts";
import { nodeSqliteDialect } from "./node-sqlite.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";

const author = "KI-Beauftragung";
const home = await mkdtemp(join(tmpdir(), "kontor-store-"));
after(() => rm(home, { recursive: true, force: true }));

const newFolder = () => mkdtemp(join(home, "data-"));

async function openAnew(now: () => number): Promise<Opened> {
  const folder = await newFolder();
  const store = valueOf(await openSqliteStore({ folder, now }));
  const database = new DatabaseSync(join(folder, "kontor.db"), { enableForeignKeyConstraints: false });
  database.exec("pragma ignore_check_constraints = on; pragma synchronous = off");
  const raw = new Kysely<Tables>({ dialect: nodeSqliteDialect(database, "begin immediate") });
  const dispose = async () => {
    await raw.destroy();
    await store.close();
  };
  return { store, raw, dispose };
}

/** A store whose raw access is guarded as the program's own is. */
async function openGuarded(now: () => number): Promise<Opened> {
  const opened = await openAnew(now);
  await guardVersions(opened.raw);
  return opened;
}

storeContract("SQLite", openAnew);
keptFilesContract("SQLite", openAnew);
accountsContract("SQLite", openAnew);
keptImportsContract("SQLite", openAnew);
deskTablesContract("SQLite", openAnew);
jobsContract("SQLite", openAnew);
keptMessagesContract("SQLite", openAnew);
tamperingContract("SQLite", openAnew);
guardsContract("SQLite", openGuarded);
workRecordsContract("SQLite", openAnew);
recentChangesContract("SQLite", openAnew);

async function openIn(context: TestContext, folder: string, busyTimeoutMs = 5000): Promise<Store> {
  const store = valueOf(await openSqliteStore({ folder, now: Date.now, busyTimeoutMs }));
  context.after(() => store.close());
  return store;
}

async function codesOfOpening(folder: string): Promise<string[]> {
  const opened = await openSqliteStore({ folder, now: Date.now, busyTimeoutMs: 50 });
  if (opened.ok) await opened.value.close();
  return opened.ok ? [] : opened.problems.map(({ code }) => code);
}

test("what was kept is there when the folder is opened again", async (context) => {
  const folder = await newFolder();
  const first = valueOf(await openSqliteStore({ folder, now: Date.now }));
  valueOf(await first.append({ authority: "amt", author, changes: [founding("amt")] }));
  await first.close();
  const second = await openIn(context, folder);
  assert.deepEqual(
    (await second.authorities()).map(({ key }) => key),
    ["amt"],
  );
});

test("a database of a newer program is refused", async () => {
  const folder = await newFolder();
  await valueOf(await openSqliteStore({ folder, now: Date.now })).close();
  const database = new DatabaseSync(join(folder, "kontor.db"));
  database.exec("insert into schema_version values (99, '2030-01-01T00:00:00.000Z')");
  database.close();
  assert.deepEqual(await codesOfOpening(folder), ["store.schema.newer"]);
});

test("a file that is no database is refused", async () => {
  const folder = await newFolder();
  await writeFile(join(folder, "kontor.db"), "Das ist keine Datenbank.".repeat(100));
  assert.deepEqual(await codesOfOpening(folder), ["store.database.unreadable"]);
});

test("a database with broken pages is reported by the check of the history", async (context) => {
  const folder = await newFolder();
  const file = join(folder, "kontor.db");
  const first = valueOf(await openSqliteStore({ folder, now: Date.now }));
  const changes = Array.from({ length: 200 }, (_, n) => policy(`k${n}`, "Titel".repeat(50)));
  const filled = changes.map((content) => ({ content, reason: "Probe", expectedVersion: 0 }));
  valueOf(await first.append({ authority: "amt", author, changes: [founding("amt"), ...filled] }));
  await first.close();
  const bytes = await readFile(file);
  bytes.fill(0xff, bytes.length / 2);
  await writeFile(file, bytes);
  const store = await openIn(context, folder);
  const report = await store.verify();
  assert.deepEqual(report.ok ? [] : report.problems.map(({ code }) => code), ["store.database.unreadable"]);
});

test("a folder that cannot be made is refused", async () => {
  const folder = await newFolder();
  await writeFile(join(folder, "datei"), "");
  assert.deepEqual(await codesOfOpening(join(folder, "datei", "darunter")), ["store.folder.unwritable"]);
  assert.deepEqual(await codesOfOpening(join(folder, "datei")), ["store.folder.unwritable"]);
});

test("what would replace a version is refused by the program's own connection", async (context) => {
  const folder = await newFolder();
  await openIn(context, folder);
  const database = await connectForWriting(join(folder, "kontor.db"), 50);
  context.after(() => database.close());
  await guardVersions(new Kysely<Tables>({ dialect: nodeSqliteDialect(database, "begin immediate") }));
  const hash = "ab".repeat(32);
  const insert = (how: string) =>
    database.exec(`${how} into version values
      ('amt', 'policy', 'a', 1, 1, 'x', 'x', 'x', '{}', 'x', '${hash}', '${hash}', '${hash}')`);
  database.exec("insert into authority values ('amt', 'x')");
  insert("insert");
  assert.throws(() => insert("insert or replace"), /a version is never changed or removed/u);
});

test("an append waits for another process's lock and is then refused, while reading goes on", async (context) => {
  const folder = await newFolder();
  const store = await openIn(context, folder, 50);
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  const other = new DatabaseSync(join(folder, "kontor.db"));
  other.exec("begin immediate");
  const change = { content: policy("a", "A"), reason: "Probe", expectedVersion: 0 };
  const refused = await store.append({ authority: "amt", author, changes: [change] });
  assert.deepEqual(refused.ok ? [] : refused.problems.map(({ code }) => code), ["store.database.locked"]);
  assert.equal((await store.snapshot("amt")).records.length, 1);
  other.exec("rollback");
  other.close();
  valueOf(await store.append({ authority: "amt", author, changes: [change] }));
});

test("a snapshot is one range of the index and then a row each", async () => {
  const { store, raw, dispose } = await openAnew(Date.now);
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  const query = validVersions(raw, "amt", "2026-01-30T10:00:00.000Z").compile();
  const places = query.parameters.map((value) => sql.lit(value));
  const parts = query.sql.split("?").map((part) => sql.raw(part));
  const whole = sql.join(
    parts.flatMap((part, at) => [part, places[at] ?? sql``]),
    sql``,
  );
  const { rows: plan } = await sql<{ detail: string }>`explain query plan ${whole}`.execute(raw);
  assert.deepEqual(
    plan.map(({ detail }) => detail.replace(/ \(.*/u, "")),
    [
      "SEARCH span USING COVERING INDEX span_time",
      "SEARCH version USING INDEX sqlite_autoindex_version_1",
      // where the chain ended, should that be no record of the register
      ...["SCALAR SUBQUERY 1", "SEARCH span USING COVERING INDEX span_time"],
    ],
  );
  await dispose();
});

test("several processes may open a new folder at once", async (context) => {
  const folder = await newFolder();
  const runs = await Promise.all(["a", "b", "c"].map((name) => runWriter(folder, name, { count: 0 })));
  assert.deepEqual(
    runs.map(({ exit }) => exit),
    [0, 0, 0],
  );
  assert.deepEqual(await (await openIn(context, folder)).authorities(), []);
});

test("two processes append to one chain, one after the other", async (context) => {
  const folder = await newFolder();
  const store = await openIn(context, folder);
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  const runs = await Promise.all(["eins", "zwei"].map((name) => runWriter(folder, name, { count: 150 })));
  assert.deepEqual(
    runs.map(({ exit, keys }) => [exit, keys.length]),
    [
      [0, 150],
      [0, 150],
    ],
  );
  await assertKept(
    store,
    runs.flatMap(({ keys }) => keys),
  );
  assert.equal((await store.snapshot("amt")).records.length, 301);
});

test("nothing acknowledged is lost when the writing process is killed", async (context) => {
  const folder = await newFolder();
  const store = await openIn(context, folder);
  valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
  for (const killAfter of [1, 17, 60]) {
    const { exit, keys } = await runWriter(folder, `tod-${killAfter}`, { count: 100_000, killAfter });
    assert.equal(exit, null);
    assert.ok(keys.length >= killAfter);
    await assertKept(store, keys);
  }
});

test(
  "a data folder where nobody can make one is refused at once",
  { skip: process.platform !== "linux" },
  async () => {
    const opened = await openSqliteStore({ folder: "/proc/kontor/data", now: Date.now });
    assert.deepEqual(
      opened.ok ? [] : opened.problems.map(({ code, message }) => [code, message.includes("nicht gefunden")]),
      [["store.folder.unwritable", true]],
    );
  },
);
