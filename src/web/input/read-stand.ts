import { isLocalDate, type LocalDate } from "#values/local-date.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { inputProblem } from "./problems.ts";
import { readText, type Query } from "./query.ts";

/**
 * The day as of which the register shall be shown (`?stand=2026-01-30`); null for now.
 * @problems web.stand.invalid, web.stand.future, web.parameter.twice, web.parameter.long
 */
export function readStand(query: Query, today: LocalDate): Result<LocalDate | null> {
  const read = readText(query, "stand");
  if (!read.ok || read.value === null) return read;
  const value = read.value;
  if (!isLocalDate(value)) return fail(inputProblem("web.stand.invalid", "/stand", { value }));
  if (value > today) return fail(inputProblem("web.stand.future", "/stand", { value, today }));
  return succeed(value);
}
