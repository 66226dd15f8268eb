import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import type { Driver } from "#store/driver.ts";
import type { Tables } from "#store/tables.ts";
import { connectForWriting } from "./connect-for-writing.ts";
import { nodeSqliteDialect } from "./node-sqlite.ts";
import { sqliteProblem } from "./sqlite-problem.ts";

const FILE = "kontor.db";

/** The file of the embedded database in its folder. */
export const databaseFile = (folder: string): string => join(folder, FILE);

/** Where the database lies and how many milliseconds a statement waits for another process. */
export type SqliteFile = { readonly folder: string; readonly busyTimeoutMs: number };

/** Kysely closes a connection only if it was used; this closes it in any case. */
async function disconnect(kysely: Kysely<Tables>, database: DatabaseSync): Promise<void> {
  await kysely.destroy();
  if (database.isOpen) database.close();
}

/**
 * Writes the database anew, because a page may hold remains of rows that once stood there, and empties the log;
 * that waits for those who still read an older state, but not for ever.
 */
async function forget(write: Kysely<Tables>): Promise<boolean> {
  await sql`vacuum`.execute(write);
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(write);
  return rows[0]?.busy === 0;
}

/**
 * Node's own SQLite in a folder that exists. Writing and reading have a connection each,
 * because Kysely lets only one statement or transaction at a time use a connection.
 * @throws what SQLite throws; `sqliteProblem` tells what it means
 */
export async function sqliteDriver({ folder, busyTimeoutMs: timeout }: SqliteFile): Promise<Driver> {
  const file = databaseFile(folder);
  let statements = 0;
  const log = (): void => {
    statements += 1;
  };
  const over = (database: DatabaseSync, beginning: "begin" | "begin immediate") =>
    new Kysely<Tables>({ dialect: nodeSqliteDialect(database, beginning), log });
  const writing = await connectForWriting(file, timeout);
  const reading = new DatabaseSync(file, { timeout, readOnly: true });
  const write = over(writing, "begin immediate");
  const read = over(reading, "begin");
  return {
    read: (_scope, work) => work(read),
    write: (_scope, work) => write.transaction().execute(work),
    frozen: async (work) => {
      const database = new DatabaseSync(file, { timeout, readOnly: true });
      const own = over(database, "begin");
      try {
        return await own.transaction().execute(work);
      } finally {
        await disconnect(own, database);
      }
    },
    claim: () => Promise.resolve(),
    forget: () => forget(write),
    schema: { dialect: "sqlite", text: sql`text`, tableEnd: sql`strict` },
    owner: write,
    hasSchema: () => {
      const found = reading.prepare("select 1 from sqlite_schema where name = 'schema_version'").get();
      return Promise.resolve(found !== undefined);
    },
    claimSchema: () => Promise.resolve(),
    problemOf: (error) => sqliteProblem(folder, error),
    statements: () => statements,
    close: async () => {
      await disconnect(read, reading);
      await disconnect(write, writing);
    },
  };
}
