import type { LocalDate } from "#values/local-date.ts";

/** A day as German papers write it: 02.12.2027. */
export function germanDay(day: LocalDate): string {
  return day.split("-").toReversed().join(".");
}
