import { sql } from "kysely";
import type { Indexing } from "./write-entries.ts";

/** Counted up whenever records are analysed differently: then every index is built anew at the next start. */
export const ANALYSIS = 1;

/** Notes that an authority's index is of today's analysis; gives it a number of its own if it has none. */
export async function noteAnalysis({ database, authority }: Indexing): Promise<void> {
  const next = database
    .selectFrom("search_state")
    .select(({ fn }) => sql<number>`coalesce(${fn.max("ordinal")}, 0) + 1`.as("ordinal"));
  await database
    .insertInto("search_state")
    .values({ authority, ordinal: next, analysis: ANALYSIS })
    .onConflict((conflict) => conflict.column("authority").doUpdateSet({ analysis: ANALYSIS }))
    .execute();
}
