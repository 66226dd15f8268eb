import { isLocalDate, type LocalDate } from "#values/local-date.ts";

const ISO = /^\d{4}-\d{2}-\d{2}$/u;
const FIGURES = /^(?<day>\d{1,2})\s*\.\s*(?<month>\d{1,2})\s*\.\s*(?<year>\d{4})$/u;
const WORDS = /^(?<day>\d{1,2})\s*\.\s*(?<month>[a-zä]+)\.?\s+(?<year>\d{4})$/u;
const MONTHS = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

function dayOf(year: string, month: string, day: string): LocalDate | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isLocalDate(text) ? text : null;
}

/** Reads a day as people type it: "1.3.2026", "01.03.2026", "1. März 2026", "2026-03-01"; null if it is none. */
export function readGermanDate(text: string): LocalDate | null {
  const typed = text.trim().toLowerCase();
  if (ISO.test(typed)) return isLocalDate(typed) ? typed : null;
  const { day, month, year } = (FIGURES.exec(typed) ?? WORDS.exec(typed))?.groups ?? {};
  if (!day || !month || !year) return null;
  const named = MONTHS.findIndex((one) => month.startsWith(one));
  return dayOf(year, named < 0 ? month : String(named + 1), day);
}

const GROUPED = /^[+-]?\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?$/u;
const WITH_COMMA = /^[+-]?\d+(?:,\d+)?$/u;
/** As programs write it; three digits after the point would be a group of thousands. */
const WITH_POINT = /^[+-]?\d+\.(?:\d{1,2}|\d{4,})$/u;

/** Reads a number as people type it: "1.234,5", "1234,5", "12.5"; "1.234" is one thousand. Null if it is none. */
export function readGermanNumber(text: string): number | null {
  const typed = text.trim().replaceAll("−", "-");
  if (WITH_POINT.test(typed)) return Number(typed);
  if (!GROUPED.test(typed) && !WITH_COMMA.test(typed)) return null;
  return Number(typed.replaceAll(/[.\s]/gu, "").replace(",", "."));
}

const CENTS = 100;
const EURO = /\s*(?:€|euro|eur)$/iu;
const MORE_THAN_CENTS = /,\d{3,}$/u;

/** Reads an amount as people type it, in cents: "1.234,56", "1234", "12,5 €"; null if it is none or has parts of a cent. */
export function readGermanMoney(text: string): number | null {
  const typed = text
    .trim()
    .replace(EURO, "")
    .replace(/,[–-]+$/u, "");
  if (MORE_THAN_CENTS.test(typed)) return null;
  const euros = readGermanNumber(typed);
  return euros === null ? null : Math.round(euros * CENTS);
}
