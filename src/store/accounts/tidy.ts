import type { Database } from "#store/driver.ts";
import type { Instant } from "#values/instant.ts";

/** Removes what has run out, and log entries that are older than they may be kept. */
export async function tidy(database: Database, now: Instant, logBefore: Instant): Promise<void> {
  for (const table of ["session", "invitation", "spent_token"] as const)
    await database.deleteFrom(table).where("expires", "<=", now).execute();
  for (const table of ["account_event", "read_log"] as const)
    await database.deleteFrom(table).where("moment", "<", logBefore).execute();
}
