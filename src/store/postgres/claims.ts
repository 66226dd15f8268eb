import { sql } from "kysely";
import type { Driver } from "#store/driver.ts";

/** Two numbers have a space of locks of their own, so that no authority's lock is ever the schema's. */
const SCHEMA_LOCK = { space: 1_264_537_426, number: 1 } as const;

/** Locks that end with their transaction: for them it needs no row and no table, and no process can leave one behind. */
export const claims: Pick<Driver, "claim" | "claimSchema"> = {
  claim: async (transaction, authority) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${authority}, 0))`.execute(transaction);
  },
  claimSchema: async (transaction) => {
    const { space, number } = SCHEMA_LOCK;
    // the scope lets steps that move data see it, for row-level security binds the owner too
    await sql`
      select pg_advisory_xact_lock(${space}::int, ${number}::int), set_config('kontor.authority', '*', true)
    `.execute(transaction);
  },
};
