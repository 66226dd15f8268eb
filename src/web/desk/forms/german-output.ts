import { dateInFigures } from "#language/dates.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { Money } from "#values/money.ts";

const amount = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const plain = new Intl.NumberFormat("de-DE", { useGrouping: false, maximumFractionDigits: 20 });

/** A number as it stands in a field to be changed: "1234,5", with all its digits. */
export function numberToType(value: number): string {
  return plain.format(value);
}

/** An amount as it stands in a field to be changed: "1.234,56". */
export function moneyToType({ cents }: Money): string {
  const euros = BigInt(Math.trunc(cents / 100));
  const rest = String(cents % 100).padStart(2, "0");
  return `${amount.format(euros).replace(/,00$/u, "")},${rest}`;
}

/** A day as it stands in a field to be changed: "01.03.2026"; anything else as it is. */
export function dateToType(day: LocalDate): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) ? dateInFigures(day) : day;
}
