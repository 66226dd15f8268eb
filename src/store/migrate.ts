import { instantOf } from "#values/instant.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Database, Driver } from "./driver.ts";
import { history } from "./migrations/001-history.ts";
import type { Migration } from "./migrations/migration.ts";
import { storeProblem } from "./problems.ts";

/** All steps in order; the first brings the schema to version 1. */
const MIGRATIONS: readonly Migration[] = [history];

async function schemaVersion(database: Database): Promise<number> {
  const newest = await database
    .selectFrom("schema_version")
    .select(({ fn }) => fn.max("version").as("version"))
    .executeTakeFirst();
  return newest?.version ?? 0;
}

async function createVersionTable({ write, schema: { text, tableEnd } }: Driver): Promise<void> {
  await write.schema
    .createTable("schema_version")
    .ifNotExists()
    .addColumn("version", "integer", (column) => column.primaryKey().notNull())
    .addColumn("applied_at", text, (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();
}

async function applyMissing({ write, schema }: Driver, now: () => number): Promise<void> {
  await write.transaction().execute(async (transaction) => {
    const found = await schemaVersion(transaction);
    for (const [index, migration] of MIGRATIONS.entries()) {
      const version = index + 1;
      if (version <= found) continue;
      await migration(transaction, schema);
      const applied = { version, applied_at: instantOf(now()) };
      await transaction.insertInto("schema_version").values(applied).execute();
    }
  });
}

/**
 * Brings the database to the schema this program knows; all missing steps or none.
 * @problems store.schema.newer
 */
export async function migrate(driver: Driver, now: () => number): Promise<Result<null>> {
  await createVersionTable(driver);
  const found = await schemaVersion(driver.write);
  const known = MIGRATIONS.length;
  if (found > known) return fail(storeProblem("store.schema.newer", "", { found, known }));
  if (found < known) await applyMissing(driver, now);
  return succeed(null);
}
