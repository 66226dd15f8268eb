import type { Money } from "#values/money.ts";

const WORDS = [
  ...["null", "ein", "zwei", "drei", "vier", "fünf", "sechs"],
  ...["sieben", "acht", "neun", "zehn", "elf", "zwölf"],
];

const whole = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 6 });
const cents = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A number in figures, German separators: "1.234,5". */
export function numberInFigures(value: number): string {
  return decimal.format(value);
}

/** An amount with its unit: "128.450 Euro"; cents only if there are any. */
export function moneyInFigures({ cents: amount }: Money): string {
  return `${amount % 100 === 0 ? whole.format(amount / 100) : cents.format(amount / 100)} Euro`;
}

/** The forms of a noun that a count may need: gender for "eine" or "ein"; "plural" has no article ("Regeln"). */
export type CountedNoun = {
  readonly one: string;
  readonly many: string;
  readonly gender: "feminine" | "masculine" | "neuter" | "plural";
};

/** A count with its noun: "eine Anwendung", "zwölf Anwendungen", "31 Anwendungen". */
export function countInWords(count: number, noun: CountedNoun): string {
  if (count === 1 && noun.gender === "plural") return noun.one;
  if (count === 1) return `${noun.gender === "feminine" ? "eine" : "ein"} ${noun.one}`;
  return `${WORDS[count] ?? whole.format(count)} ${noun.many}`;
}
