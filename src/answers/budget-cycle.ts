import type { RecordContent } from "#records/record.ts";
import { firstDayOf, lastDayOf, yearOf, type LocalDate } from "#values/local-date.ts";
import type { Window } from "#values/period.ts";

/** The years of the budget that holds on a day and of the one after it. */
export type BudgetCycle = {
  readonly current: Window;
  readonly next: Window;
  /** False if the authority does not say how long its budgets last: then these are calendar years. */
  readonly stated: boolean;
};

const years = (first: number, count: number): Window => ({
  from: firstDayOf(first),
  to: lastDayOf(first + count - 1),
});

/** Which years are the current and the next budget of an authority? Without its word: this year and the next. */
export function budgetCycle(authority: RecordContent<"authority"> | undefined, day: LocalDate): BudgetCycle {
  const { budgetCycleYears: length, budgetCycleStart: start } = authority?.data ?? {};
  const year = yearOf(day);
  if (length === undefined || (length > 1 && start === undefined)) {
    return { current: years(year, 1), next: years(year + 1, 1), stated: false };
  }
  const since = (((year - (start ?? year)) % length) + length) % length;
  const first = year - since;
  return { current: years(first, length), next: years(first + length, length), stated: true };
}
