import { yearOf, type LocalDate } from "#values/local-date.ts";
import type { Period } from "#values/period.ts";

const MONTHS = [
  ...["Januar", "Februar", "März", "April", "Mai", "Juni"],
  ...["Juli", "August", "September", "Oktober", "November", "Dezember"],
];

const monthOf = (day: LocalDate): number => Number(day.slice(5, 7));
const dayOfMonth = (day: LocalDate): number => Number(day.slice(8, 10));

/** A day in a sentence: "30. Januar 2026". */
export function dateInWords(day: LocalDate): string {
  return `${dayOfMonth(day)}. ${MONTHS[monthOf(day) - 1] ?? ""} ${yearOf(day)}`;
}

/** A day in a table: "30.01.2026". */
export function dateInFigures(day: LocalDate): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

/** A span of days in a table: "2025" for a whole year, "01.03.2025" for one day, "seit 01.03.2025" if open. */
export function periodInFigures({ from, to }: Period): string {
  if (!to) return `seit ${dateInFigures(from)}`;
  if (from === to) return dateInFigures(from);
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
    return yearOf(from) === yearOf(to) ? String(yearOf(from)) : `${yearOf(from)} bis ${yearOf(to)}`;
  }
  return `${dateInFigures(from)} bis ${dateInFigures(to)}`;
}

/** A span of days in a sentence: "im Jahr 2025", "seit dem 1. März 2025", "vom 1. März bis zum 4. April 2025". */
export function periodInWords({ from, to }: Period): string {
  if (!to) return `seit dem ${dateInWords(from)}`;
  if (from === to) return `am ${dateInWords(from)}`;
  const sameYear = yearOf(from) === yearOf(to);
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
    return sameYear ? `im Jahr ${yearOf(from)}` : `in den Jahren ${yearOf(from)} bis ${yearOf(to)}`;
  }
  const start = sameYear ? dateInWords(from).slice(0, -5) : dateInWords(from);
  return `vom ${start} bis zum ${dateInWords(to)}`;
}

/** How often, from months: 12 is "jährlich", 3 "vierteljährlich". */
export function intervalInWords(months: number): string {
  const known: Readonly<Record<number, string>> = {
    1: "monatlich",
    2: "alle zwei Monate",
    3: "vierteljährlich",
    4: "alle vier Monate",
    6: "halbjährlich",
    12: "jährlich",
    24: "alle zwei Jahre",
    36: "alle drei Jahre",
  };
  return known[months] ?? `alle ${months} Monate`;
}
