import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { FileBytes } from "#store/backup/file-bytes.ts";
import { makeStore } from "#store/make-store.ts";
import { migrate } from "#store/migrate.ts";
import { storeProblem } from "#store/problems.ts";
import type { Store } from "#store/store.ts";
import { checkServer } from "./check-server.ts";
import { postgresDriver, type PostgresDriver, type PostgresPlaces } from "./postgres-driver.ts";
import { placeOf } from "./postgres-pool.ts";

const POOL_SIZE = 10;
const COPY_PAUSE_MS = 5000;

/** Where the database is (`postgres://user:password@host:port/database`), and a clock in milliseconds since 1970. */
export type PostgresSettings = {
  readonly url: string;
  /** A streaming copy of the database, for the public's reading. */
  readonly readUrl?: string | undefined;
  readonly now: () => number;
  /** Where the bytes of attached files lie; without it nowhere, and backups hold none. */
  readonly files?: FileBytes;
  /** Most connections at once, to the database and to its copy each; 10 without it. */
  readonly poolSize?: number;
  /** How long a copy that failed is left alone; 5000 without it. */
  readonly copyPauseMs?: number;
  /** Hears once that the copy fails, until it has answered again. */
  readonly onCopyTrouble?: (problem: Problem) => void;
};

/** An address may name a certificate that is not there, or something else that the client cannot read. */
function makeDriver(places: PostgresPlaces): Result<PostgresDriver> {
  try {
    return succeed(postgresDriver(places));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail(storeProblem("store.address.invalid", "", { detail }));
  }
}

async function checkCopy({ copy }: PostgresDriver): Promise<Result<null>> {
  if (copy === null || (await copy.likeness()) !== "foreign") return succeed(null);
  return fail(storeProblem("store.copy.foreign", "", { server: copy.place }));
}

async function prepare(driver: PostgresDriver, { url, now }: PostgresSettings): Promise<Result<null>> {
  const server = await checkServer(driver.owner, placeOf(url));
  if (!server.ok) return server;
  const migrated = await migrate(driver, now);
  return migrated.ok ? checkCopy(driver) : migrated;
}

/**
 * Opens the history kept in a PostgreSQL database (15 or newer), whose tables are created if absent.
 * Several processes may have it open at once. A copy that does not answer is no fault.
 * @problems store.address.invalid, store.server.unreachable, store.server.lost, store.server.refused, store.server.unproven,
 * store.server.old, store.server.readonly, store.server.busy, store.server.slow, store.database.absent,
 * store.database.encoding, store.database.locked, store.rights.missing, store.role.missing, store.copy.foreign,
 * store.schema.newer, store.disk.full, store.disk.failed
 */
export async function openPostgresStore(settings: PostgresSettings): Promise<Result<Store>> {
  const { url, readUrl, now, poolSize = POOL_SIZE, copyPauseMs = COPY_PAUSE_MS, onCopyTrouble } = settings;
  const made = makeDriver({ url, readUrl, poolSize, copyPauseMs, onCopyTrouble });
  if (!made.ok) return made;
  const driver = made.value;
  try {
    const prepared = await prepare(driver, settings);
    if (prepared.ok) return succeed(makeStore(driver, now, settings.files ?? null));
    await driver.close();
    return prepared;
  } catch (error) {
    await driver.close();
    const problem = driver.problemOf(error);
    if (problem === null) throw error;
    return fail(problem);
  }
}
