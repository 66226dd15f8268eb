import { Temporal } from "temporal-polyfill";

/** A day in the calendar, `YYYY-MM-DD`, without time or zone. Compares as text. */
export type LocalDate = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/u;

/** Is this text a day that exists, from the year 1900 to 2199? */
export function isLocalDate(text: string): text is LocalDate {
  if (!SHAPE.test(text) || text < "1900-01-01" || text > "2199-12-31") return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/** A day so many years, months and days later (negative: earlier). 31 January + 1 month is the last of February. */
export function shiftDate(
  day: LocalDate,
  by: { readonly years?: number; readonly months?: number; readonly days?: number },
): LocalDate {
  return Temporal.PlainDate.from(day).add(by).toString();
}

/** The year of a day, as a number. */
export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

/** 1 January of a year. */
export function firstDayOf(year: number): LocalDate {
  return `${String(year).padStart(4, "0")}-01-01`;
}

/** 31 December of a year. */
export function lastDayOf(year: number): LocalDate {
  return `${String(year).padStart(4, "0")}-12-31`;
}
