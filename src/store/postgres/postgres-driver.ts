import { sql } from "kysely";
import { EVERY_AUTHORITY, type Database, type Driver, type Scope, type Work } from "#store/driver.ts";
import type { Problem } from "#values/problem.ts";
import { claims } from "./claims.ts";
import { forgetErased } from "./forget.ts";
import { persistently } from "./persistently.ts";
import { placeOf, postgresPool } from "./postgres-pool.ts";
import { postgresProblem } from "./postgres-problem.ts";
import { copyReader } from "./read-copy.ts";
import { ENDINGS, scoped, type Manner } from "./scoped.ts";

const READ_MS = 30_000;
const LONG_MS = 300_000;
const LONG_AT_ONCE = 2;
const IDLE_MS = 60_000;
/** A backup asks nothing of the database while the bytes of many files pass. */
const PATIENT_MS = 3_600_000;

/** What the way takes besides; so much longer than a statement or a pause may last, silence means loss. */
const MARGIN_MS = 15_000;

type Way = Omit<Manner, "scope">;

const READING: Way = { beginning: "begin read only", statementMs: READ_MS, idleMs: IDLE_MS };
const WRITING: Way = { beginning: "begin", statementMs: LONG_MS, idleMs: IDLE_MS };
const RESTORING: Manner = { ...WRITING, scope: EVERY_AUTHORITY, idleMs: PATIENT_MS };
const FREEZING: Manner = {
  scope: EVERY_AUTHORITY,
  beginning: "begin isolation level repeatable read read only",
  statementMs: LONG_MS,
  idleMs: PATIENT_MS,
};

/** Where the database is, where its copy for the public's reading is, and how many connections each may have. */
export type PostgresPlaces = {
  readonly url: string;
  readonly readUrl?: string | undefined;
  readonly poolSize: number;
  /** How many milliseconds a copy that failed is left alone. */
  readonly copyPauseMs: number;
  /** Hears once that the copy fails, until it has answered again. */
  readonly onCopyTrouble?: ((problem: Problem) => void) | undefined;
};

/** A driver, and the copy that the public's questions are asked of; null if there is none. */
export type PostgresDriver = Driver & { readonly copy: ReturnType<typeof copyReader> | null };

async function hasSchema(database: Database): Promise<boolean> {
  const asked = sql<{ found: boolean }>`select to_regclass('schema_version') is not null as found`;
  const { rows } = await asked.execute(database);
  return rows[0]?.found === true;
}

/** Connections for what people wait for, and for long work, so that nobody waits for it. */
type Pools = { readonly primary: Database; readonly apart: Database };

/** Work on one authority is done again if PostgreSQL gave it up; what is restored flows by once, so that is not. */
function writeIn<Value>(pools: Pools, scope: Scope, work: Work<Value>): Promise<Value> {
  if (scope === EVERY_AUTHORITY) return scoped(pools.apart, RESTORING, work);
  return persistently(() => scoped(pools.primary, { scope, ...WRITING }, work));
}

/** PostgreSQL at an address; connects when there is work. `problemOf` tells what a thrown error means. */
export function postgresDriver(places: PostgresPlaces): PostgresDriver {
  const { url, readUrl, poolSize, copyPauseMs, onCopyTrouble } = places;
  let statements = 0;
  const onStatement = (text: string): void => {
    if (!ENDINGS.has(text)) statements += 1;
  };
  const poolOf = (at: string, size: number, longestMs: number) =>
    postgresPool({ url: at, size, onStatement, quietMs: longestMs + MARGIN_MS });
  const place = placeOf(url);
  const primary = poolOf(url, poolSize, LONG_MS);
  const apart = poolOf(url, LONG_AT_ONCE, PATIENT_MS);
  const problemOf = (error: unknown) => postgresProblem(place, error);

  async function read<Value>(scope: Scope, work: Work<Value>): Promise<Value> {
    const once = () => scoped(primary, { scope, ...READING }, work);
    try {
      return await once();
    } catch (error) {
      // a connection may have died unnoticed while nobody used it; reading again does no harm
      if (problemOf(error)?.code !== "store.server.lost") throw error;
      return once();
    }
  }

  function readerOf(address: string) {
    const pool = poolOf(address, poolSize, IDLE_MS);
    return copyReader({
      place: placeOf(address),
      pool,
      manner: READING,
      pauseMs: copyPauseMs,
      primary: read,
      onTrouble: onCopyTrouble,
    });
  }
  const copy = readUrl === undefined ? null : readerOf(readUrl);

  return {
    read,
    ...(copy && { readPublished: (scope, work) => copy.read(scope, work) }),
    write: (scope, work) => writeIn({ primary, apart }, scope, work),
    frozen: (work) => scoped(apart, FREEZING, work),
    forget: () => apart.connection().execute(forgetErased),
    ...claims,
    schema: { dialect: "postgres", text: sql`text collate "C"`, tableEnd: sql`` },
    owner: primary,
    hasSchema: () => hasSchema(primary),
    problemOf,
    statements: () => statements,
    copy,
    close: async () => void (await Promise.all([copy?.close(), apart.destroy(), primary.destroy()])),
  };
}
