import type { Database } from "#store/driver.ts";
import type { AccountGrantRow } from "./account-rows.ts";

/** The roles of these accounts, in order. */
export async function grantsOf(
  database: Database,
  ids: readonly string[],
): Promise<readonly AccountGrantRow[]> {
  if (ids.length === 0) return [];
  return database
    .selectFrom("account_grant")
    .selectAll()
    .where("account", "in", ids)
    .orderBy("authority")
    .orderBy("role")
    .orderBy("unit")
    .execute();
}
