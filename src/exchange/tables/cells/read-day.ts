import { isLocalDate, type LocalDate } from "#values/local-date.ts";

const MONTHS: Readonly<Record<string, string>> = {
  ...{ januar: "01", jan: "01", february: "02", februar: "02", feb: "02", marz: "03", mrz: "03" },
  ...{ march: "03", mar: "03", april: "04", apr: "04", mai: "05", may: "05", juni: "06", june: "06" },
  ...{ jun: "06", juli: "07", july: "07", jul: "07", august: "08", aug: "08", september: "09" },
  ...{ sept: "09", sep: "09", oktober: "10", october: "10", okt: "10", oct: "10", november: "11" },
  ...{ nov: "11", dezember: "12", december: "12", dez: "12", dec: "12", januarius: "01", january: "01" },
};

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z)?)?$/u;
const GERMAN = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:,? \d{1,2}:\d{2}(?::\d{2})?)?$/u;
const WORDED = /^(\d{1,2})\.?\s+(\p{L}+)\.?\s+(\d{4})$/u;
const ENGLISH = /^(\p{L}+)\.?\s+(\d{1,2}),\s+(\d{4})$/u;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/u;

const two = (text: string): string => text.padStart(2, "0");
/** "24" is 2024; which century "98" means is not certain, least of all for a list of AI. */
const fullYear = (year: string): string => (/^[0-4]\d$/u.test(year) ? `20${year}` : year);
const monthOf = (name: string): string =>
  MONTHS[name.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "")] ?? "";

const asDay = (year: string, month: string, day: string): string =>
  `${fullYear(year)}-${two(month)}-${two(day)}`;

/** With slashes either may be the month; only where one of them cannot be, the day is certain. */
function slashed(one: string, other: string, year: string): string {
  if (one === other || Number(one) > 12) return asDay(year, other, one);
  return Number(other) > 12 ? asDay(year, one, other) : "";
}

type Form = { readonly shape: RegExp; readonly day: (a: string, b: string, c: string) => string };

const FORMS: readonly Form[] = [
  { shape: ISO, day: asDay },
  { shape: GERMAN, day: (day, month, year) => asDay(year, month, day) },
  { shape: WORDED, day: (day, month, year) => asDay(year, monthOf(month), day) },
  { shape: ENGLISH, day: (month, day, year) => asDay(year, monthOf(month), day) },
  { shape: SLASHED, day: slashed },
];

/**
 * The day that a cell names for certain; null for everything else ("Q1 2024", "03.2024", "seit Sommer 2025", and
 * "3/4/2024", whose month nobody knows).
 */
export function readDay(text: string): LocalDate | null {
  const plain = text.trim().replace(/^(?:seit|ab|since|from|am)(?: dem)?\s+/iu, "");
  for (const { shape, day } of FORMS) {
    const [, a = "", b = "", c = ""] = shape.exec(plain) ?? [];
    if (c === "") continue;
    const found = day(a, b, c);
    return isLocalDate(found) ? found : null;
  }
  return null;
}
