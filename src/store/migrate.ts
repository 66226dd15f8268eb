import type { Transaction } from "kysely";
import { instantOf } from "#values/instant.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Database, Driver, Schema } from "./driver.ts";
import { history } from "./migrations/001-history.ts";
import { files } from "./migrations/002-files.ts";
import { search } from "./migrations/003-search.ts";
import { guards } from "./migrations/004-guards.ts";
import { accounts } from "./migrations/005-accounts.ts";
import { desk } from "./migrations/006-desk.ts";
import { jobs } from "./migrations/007-jobs.ts";
import { imports } from "./migrations/008-imports.ts";
import { messages } from "./migrations/009-messages.ts";
import type { Migration } from "./migrations/migration.ts";
import { storeProblem } from "./problems.ts";
import { refreshSearch } from "./search/indexing/rebuild-search.ts";
import type { Tables } from "./tables.ts";

/** All steps in order; the first brings the schema to version 1. */
const MIGRATIONS: readonly Migration[] = [
  history,
  files,
  search,
  guards,
  accounts,
  desk,
  jobs,
  imports,
  messages,
];

/** The schema's version that this program works with. */
export const SCHEMA_VERSION = MIGRATIONS.length;

async function versionIn(database: Database): Promise<number> {
  const newest = await database
    .selectFrom("schema_version")
    .select(({ fn }) => fn.max("version").as("version"))
    .executeTakeFirst();
  return newest?.version ?? 0;
}

async function createVersionTable(database: Database, { text, tableEnd }: Schema): Promise<void> {
  await database.schema
    .createTable("schema_version")
    .ifNotExists()
    .addColumn("version", "integer", (column) => column.primaryKey().notNull())
    .addColumn("applied_at", text, (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();
}

async function applyMissing(transaction: Transaction<Tables>, schema: Schema, at: string): Promise<void> {
  await createVersionTable(transaction, schema);
  const found = await versionIn(transaction);
  for (const [index, migration] of MIGRATIONS.entries()) {
    const version = index + 1;
    if (version <= found) continue;
    await migration(transaction, schema);
    await transaction.insertInto("schema_version").values({ version, applied_at: at }).execute();
  }
}

/**
 * Brings the database to the schema this program knows; all missing steps or none.
 * @problems store.schema.newer
 */
export async function migrate(driver: Driver, now: () => number): Promise<Result<null>> {
  const found = (await driver.hasSchema()) ? await versionIn(driver.owner) : 0;
  const known = SCHEMA_VERSION;
  if (found > known) return fail(storeProblem("store.schema.newer", "", { found, known }));
  if (found < known) {
    await driver.owner.transaction().execute(async (transaction) => {
      await driver.claimSchema(transaction);
      await applyMissing(transaction, driver.schema, instantOf(now()));
    });
  }
  await refreshSearch(driver);
  return succeed(null);
}
