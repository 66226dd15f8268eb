import { sql, type Kysely } from "kysely";
import { EVERY_AUTHORITY, type Database, type Driver, type Scope, type Work } from "#store/driver.ts";
import type { SchemaVersionRow, Tables } from "#store/tables.ts";
import type { Problem } from "#values/problem.ts";
import { postgresProblem } from "./postgres-problem.ts";
import { scoped, type Manner } from "./scoped.ts";

/** What a copy of the database holds: the register, an earlier state or schema of it, or something else. */
export type Likeness = "same" | "behind" | "foreign";

type CopySettings = {
  readonly place: string;
  readonly pool: Kysely<Tables>;
  readonly manner: Omit<Manner, "scope">;
  readonly pauseMs: number;
  readonly primary: Driver["read"];
  readonly onTrouble?: ((problem: Problem) => void) | undefined;
};

const stepsIn = (database: Database): Promise<SchemaVersionRow[]> =>
  database.selectFrom("schema_version").selectAll().orderBy("version").execute();

/**
 * Compares the moments at which the schema's steps were applied: no two registers share them, and a copy that lags
 * behind lacks the last ones.
 */
function likenessOf(copy: readonly SchemaVersionRow[], original: readonly SchemaVersionRow[]): Likeness {
  const isSame = (row: SchemaVersionRow, at: number): boolean => original[at]?.applied_at === row.applied_at;
  if (!copy.every(isSame)) return "foreign";
  return copy.length === original.length ? "same" : "behind";
}

/** How many versions all registers have. */
async function versionsIn(database: Database): Promise<number> {
  const sum = database.selectFrom("chain_head").select(({ fn }) => fn.sum("position").as("versions"));
  return Number((await sum.executeTakeFirst())?.versions ?? 0);
}

/** What kind of server the copy is, asked without the role: a copy may lag so far behind that it lacks that, too. */
async function describe(copy: Database): Promise<{ readonly filled: boolean; readonly follows: boolean }> {
  const { rows } = await sql<{ filled: boolean; follows: boolean }>`
    select to_regclass('schema_version') is not null as filled, pg_is_in_recovery() as follows
  `.execute(copy);
  return rows[0] ?? { filled: false, follows: false };
}

/**
 * Reading from a copy of the database. While the copy does not answer, holds another register or has not caught up,
 * the original answers; the copy is tried again after a pause.
 */
export function copyReader({ place, pool, manner, pauseMs, primary, onTrouble }: CopySettings) {
  let isProven = false;
  let isTold = false;
  let restsUntil = -Infinity;

  const readCopy = <Value>(scope: Scope, work: Work<Value>): Promise<Value> =>
    scoped(pool, { scope, ...manner }, work);

  async function compare(): Promise<Likeness> {
    const { filled, follows } = await describe(pool);
    if (!filled) return follows ? "behind" : "foreign";
    const likeness = likenessOf(await stepsIn(pool), await primary(EVERY_AUTHORITY, stepsIn));
    if (likeness !== "same") return likeness;
    // who has just read the original must not see an earlier state, nor keep a page of it as a page of this one
    const written = await primary(EVERY_AUTHORITY, versionsIn);
    return (await readCopy(EVERY_AUTHORITY, versionsIn)) < written ? "behind" : "same";
  }

  async function isUsable(): Promise<boolean> {
    if (performance.now() < restsUntil) return false;
    if (!isProven) isProven = (await compare()) === "same";
    if (isProven) isTold = false;
    else restsUntil = performance.now() + pauseMs;
    return isProven;
  }

  /** Trouble of the copy is nobody's trouble, as long as the original answers; anything else is a bug. */
  function leaveAlone(error: unknown): void {
    const problem = postgresProblem(place, error);
    if (problem === null) throw error;
    if (!isTold) onTrouble?.(problem);
    isTold = true;
    isProven = false;
    restsUntil = performance.now() + pauseMs;
  }

  return {
    place,
    async read<Value>(scope: Scope, work: Work<Value>): Promise<Value> {
      try {
        if (await isUsable()) return await readCopy(scope, work);
      } catch (error) {
        leaveAlone(error);
      }
      return primary(scope, work);
    },
    /** What the copy holds; null if it does not answer. */
    async likeness(): Promise<Likeness | null> {
      try {
        return await compare();
      } catch (error) {
        leaveAlone(error);
        return null;
      }
    },
    close: () => pool.destroy(),
  };
}
