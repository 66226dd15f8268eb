import { sql } from "kysely";
import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import { validVersions, versionsOf } from "#store/reading.ts";
import { postgresDriver } from "./postgres-driver.ts";

/** Whose register, as of when and which record's history the plans are asked for. */
export type PlansWanted = {
  readonly url: string;
  readonly authority: Key;
  readonly asOf: Instant;
  readonly reference: Reference;
};

/** How PostgreSQL answers a question: its own words, with times and pages read. */
export type QueryPlan = { readonly question: string; readonly plan: string };

type Explained = { readonly "QUERY PLAN": string };

/**
 * How PostgreSQL reads a snapshot of now, one of a past day and the history of a record, as the role and in the scope
 * in which they are asked. It runs them.
 * @throws what PostgreSQL throws
 */
export async function queryPlans({ url, authority, asOf, reference }: PlansWanted): Promise<QueryPlan[]> {
  const driver = postgresDriver({ url, poolSize: 1, copyPauseMs: 0 });
  try {
    return await driver.read(authority, async (database) => {
      const questions = {
        "snapshot now": validVersions(database, authority, undefined),
        "snapshot as of a day": validVersions(database, authority, asOf),
        "history of a record": versionsOf(database, authority, reference),
      };
      const plans: QueryPlan[] = [];
      for (const [question, query] of Object.entries(questions)) {
        const lines = (await query.explain("text", sql`analyze, buffers`)) as unknown as readonly Explained[];
        plans.push({ question, plan: lines.map((line) => line["QUERY PLAN"]).join("\n") });
      }
      return plans;
    });
  } finally {
    await driver.close();
  }
}
