import { fieldOf } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { html, type Html, type Part } from "#documents/html/html.ts";
import { dateInFigures, dateInWords } from "#language/dates.ts";
import { moneyInFigures, numberInFigures } from "#language/numbers.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { Money } from "#values/money.ts";
import { ENGLISH_LABELS, ENGLISH_TYPES } from "./english-labels.ts";

/** Languages in which the portal speaks to visitors; what the records say stays German. */
export const LANGUAGES = ["de", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How the portal's own words are said in one language. */
export type Tongue = {
  readonly language: Language;
  readonly say: (german: string, english: string) => string;
  /** The word for a code of a closed list. */
  readonly code: (type: RecordTypeId, path: string, code: string) => string;
  /** What a field is called; those without an English name keep the German one. */
  readonly label: (type: RecordTypeId, path: string) => string;
  /** What records of a type are called. */
  readonly type: (type: RecordTypeId, german: string) => string;
  readonly day: (day: LocalDate) => string;
  readonly shortDay: (day: LocalDate) => string;
  /** "1.234,5" in German is "1,234.5" in English; one read as the other is wrong by a thousand. */
  readonly number: (value: number) => string;
  readonly money: (amount: Money) => string;
  /** Text of a record: marked as German where the page speaks another language. */
  readonly german: (text: Part) => Html;
};

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** "30 January 2026" */
function dayInEnglish(day: LocalDate): string {
  return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ""} ${day.slice(0, 4)}`;
}

const ENGLISH_NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 20 });

/** "€22,000"; cents only if there are any. */
function moneyInEnglish({ cents }: Money): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  const format = { style: "currency", currency: "EUR", minimumFractionDigits: digits } as const;
  return new Intl.NumberFormat("en-GB", { ...format, maximumFractionDigits: digits }).format(cents / 100);
}

const codeIn =
  (at: 0 | 1) =>
  (type: RecordTypeId, path: string, code: string): string => {
    const field = fieldOf(type, path);
    return field?.kind === "code" ? (field.list[code]?.[at] ?? code) : code;
  };

const labelOf = (type: RecordTypeId, path: string): string => fieldOf(type, path)?.label ?? path;

const GERMAN: Tongue = {
  language: "de",
  say: (german) => german,
  code: codeIn(0),
  label: labelOf,
  type: (_type, german) => german,
  day: dateInWords,
  shortDay: dateInFigures,
  number: numberInFigures,
  money: moneyInFigures,
  german: (text) => html`${text}`,
};

const ENGLISH: Tongue = {
  language: "en",
  say: (_german, english) => english,
  code: codeIn(1),
  label: (type, path) => ENGLISH_LABELS[`${type}.${path}`] ?? ENGLISH_LABELS[path] ?? labelOf(type, path),
  type: (type, german) => ENGLISH_TYPES[type] ?? german,
  day: dayInEnglish,
  shortDay: dayInEnglish,
  number: (value) => ENGLISH_NUMBER.format(value),
  money: moneyInEnglish,
  german: (text) => html`<span lang="de">${text}</span>`,
};

/** The words of a page; German unless it says otherwise. */
export function tongueOf({ language }: { readonly language?: Language | undefined }): Tongue {
  return language === "en" ? ENGLISH : GERMAN;
}
