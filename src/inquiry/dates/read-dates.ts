import { isLocalDate, type LocalDate } from "#values/local-date.ts";

/** A day named in a text and where it stands (`end` exclusive). */
export type NamedDay = { readonly day: LocalDate; readonly start: number; readonly end: number };

const MONTHS: readonly (readonly [name: string, month: number])[] = [
  ["jan", 1],
  ["jän", 1],
  ["feb", 2],
  ["mär", 3],
  ["mrz", 3],
  ["apr", 4],
  ["mai", 5],
  ["jun", 6],
  ["jul", 7],
  ["aug", 8],
  ["sep", 9],
  ["okt", 10],
  ["nov", 11],
  ["dez", 12],
];
const MONTH =
  "(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(?:Jan|Jän|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez)\\.)";

/** The names of months, as part of a pattern. */
export const MONTH_PATTERN = MONTH;

const DAY = new RegExp(
  `(?<![\\d.])(?:(\\d{1,2})\\.\\s?(?:(\\d{1,2})\\.\\s?|(${MONTH})\\s?)(\\d{4}|\\d{2}(?=\\D|$))(?!\\d)|(\\d{4})-(\\d{2})-(\\d{2})(?!\\d))`,
  "giu",
);

/** Number of a month by its German or Austrian name, 1 to 12; null if it is none. */
export function monthOf(name: string): number | null {
  const start = name.toLowerCase().slice(0, 3);
  return MONTHS.find(([known]) => known === start)?.[1] ?? null;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** The last or first two digits of a year written short belong to this century. */
const fullYear = (digits: string): string => (digits.length === 2 ? `20${digits}` : digits);

function isoOf([, day, month, name, year, isoYear, isoMonth, isoDay]: RegExpMatchArray): string {
  if (isoYear) return `${isoYear}-${isoMonth}-${isoDay}`;
  const number = name ? (monthOf(name) ?? 0) : Number(month);
  return `${fullYear(year ?? "")}-${two(number)}-${two(Number(day))}`;
}

/** The days a German text names in full ("30.01.2026", "6. März 2025", "2025-03-06"), in their order. */
export function readDates(text: string): readonly NamedDay[] {
  return Array.from(text.matchAll(DAY), (match) => ({
    day: isoOf(match),
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ day }) => isLocalDate(day));
}
