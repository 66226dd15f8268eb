import type { LocalDate } from "#values/local-date.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { readCount, type Query } from "#web/input/query.ts";
import { readStand } from "#web/input/read-stand.ts";

/** Which days a dashboard is asked for; null: now, and no comparison. */
export type DashboardQuery = {
  readonly stand: LocalDate | null;
  readonly compared: LocalDate | null;
  /** The row (from 1) whose records are asked for; null: all. */
  readonly row: number | null;
};

/**
 * The days and the row that an address asks for.
 * @problems web.parameter.twice, web.parameter.long, web.stand.invalid, web.stand.future, web.page.invalid
 */
export function readDashboardQuery(query: Query, today: LocalDate): Result<DashboardQuery> {
  const stand = readStand(query, today);
  const compared = readStand({ stand: query["vergleich"] }, today);
  const row = readCount(query, "zeile", "web.page.invalid");
  if (stand.ok && compared.ok && row.ok)
    return succeed({ stand: stand.value, compared: compared.value, row: row.value });
  return fail(...[stand, compared, row].flatMap((one) => (one.ok ? [] : one.problems)));
}
