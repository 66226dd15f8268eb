import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "./local-date.ts";

/** The day of the week, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: LocalDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}
