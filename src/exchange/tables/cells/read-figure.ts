import type { Money } from "#values/money.ts";

const GROUPED = /^\d{1,3}(?:[.\s'’\u00a0\u202f]\d{3})+$/u;

/** A whole or decimal number as Germans write it; null if it is none or could mean two things. */
export function readDecimalText(text: string): number | null {
  const [, whole = "", fraction = ""] =
    /^([-+]?[\d.\s'’\u00a0\u202f]*\d)(?:,(\d+))?$/u.exec(text.trim()) ?? [];
  const sign = whole.startsWith("-") ? -1 : 1;
  const digits = whole.replace(/^[-+]/u, "").trim();
  if (digits === "" || (!/^\d+$/u.test(digits) && !GROUPED.test(digits))) return null;
  return sign * Number(`${digits.replaceAll(/\D/gu, "")}.${fraction || "0"}`);
}

/** A whole number, with or without dots between thousands; null if it is none. */
export function readWholeText(text: string): number | null {
  const number = readDecimalText(text);
  return number !== null && Number.isSafeInteger(number) ? number : null;
}

/** An amount in euros, "1.234,50 €" or "1234.50"; null if it is none or leaves cents in doubt. */
export function readMoneyText(text: string): Money | null {
  const bare = text.replaceAll(/€|\bEUR(?:O)?\b|,--?$|,-$/giu, "").trim();
  const plain = /^\d+\.\d{1,2}$/u.test(bare) ? bare.replace(".", ",") : bare;
  const isDoubtful = /,\d{3,}$/u.test(plain);
  const euros = isDoubtful ? null : readDecimalText(plain);
  return euros === null || euros < 0 ? null : { cents: Math.round(euros * 100), currency: "EUR" };
}
