import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Driver } from "#store/driver.ts";
import type { FileBytes } from "#store/backup/file-bytes.ts";
import { makeStore } from "#store/make-store.ts";
import { migrate } from "#store/migrate.ts";
import type { Store } from "#store/store.ts";
import { guardVersions } from "./guard-versions.ts";
import { sqliteDriver } from "./sqlite-driver.ts";
import { sqliteProblem } from "./sqlite-problem.ts";

const PATIENCE_MS = 5000;

/** Where the embedded database lies, and a clock in milliseconds since 1970. */
export type SqliteSettings = {
  readonly folder: string;
  readonly now: () => number;
  /** Where the bytes of attached files lie; without it nowhere, and backups hold none. */
  readonly files?: FileBytes;
  /** How long to wait for another process that writes; 5000 without it. */
  readonly busyTimeoutMs?: number;
};

/** Makes a folder and those above it, one after the other: where none can be made (`/proc`), Node's own way never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // somebody else may have made it just now
  }
}

/**
 * Opens the history kept in a folder; folder and database are created if absent.
 * Several processes may have it open at once.
 * @problems store.folder.unwritable, store.database.locked, store.database.unreadable, store.schema.newer,
 * store.disk.full, store.disk.failed
 */
export async function openSqliteStore(settings: SqliteSettings): Promise<Result<Store>> {
  const { folder, now, busyTimeoutMs = PATIENCE_MS } = settings;
  let driver: Driver | undefined;
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    driver = await sqliteDriver({ folder, busyTimeoutMs });
    const migrated = await migrate(driver, now);
    if (!migrated.ok) {
      await driver.close();
      return migrated;
    }
    await guardVersions(driver.owner);
    return succeed(makeStore(driver, now, settings.files ?? null));
  } catch (error) {
    await driver?.close();
    const problem = sqliteProblem(folder, error);
    if (problem === null) throw error;
    return fail(problem);
  }
}
