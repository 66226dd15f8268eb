import { sql } from "kysely";
import type { Database, Scope, Work } from "#store/driver.ts";
import { APP_ROLE } from "./app-role.ts";

const LOCK_MS = 10_000;

/** How a piece of work is done: on whose rows, in what kind of transaction, how long a statement and a pause may take. */
export type Manner = {
  readonly scope: Scope;
  readonly beginning: "begin" | "begin read only" | "begin isolation level repeatable read read only";
  readonly statementMs: number;
  /** Between two statements; longer, and the server ends the connection. */
  readonly idleMs: number;
};

/** Ends of transactions, which are not counted as statements. */
export const ENDINGS: ReadonlySet<string> = new Set(["commit", "rollback"]);

/**
 * Begins a transaction that is bound to the role and to the scope. Everything is set for this transaction only, so a
 * pooler that hands the connection to somebody else afterwards hands on nothing.
 */
async function begin(database: Database, { scope, beginning, statementMs, idleMs }: Manner): Promise<void> {
  const settings = {
    role: APP_ROLE,
    "kontor.authority": scope,
    statement_timeout: statementMs,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: idleMs,
  };
  const set = Object.entries(settings).map(
    ([name, value]) => sql`set_config(${sql.lit(name)}, ${sql.lit(String(value))}, true)`,
  );
  await sql`${sql.raw(beginning)}; select ${sql.join(set)}`.execute(database);
}

async function commit(database: Database): Promise<void> {
  const { rows } = await sql<{ command: string }>`commit`.execute(database);
  // the server answers so if a statement had failed and the work went on regardless
  if (rows[0]?.command === "ROLLBACK") throw new Error("the transaction had failed and was rolled back");
}

/** Does a piece of work in one transaction of its own, as the role that sees only the scope's rows. */
export async function scoped<Value>(pool: Database, manner: Manner, work: Work<Value>): Promise<Value> {
  return pool.connection().execute(async (connection) => {
    let value: Value;
    try {
      await begin(connection, manner);
      value = await work(connection);
    } catch (error) {
      // if this fails, the connection is broken: the pool drops it, and the first error says more
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
    await commit(connection);
    return value;
  });
}
