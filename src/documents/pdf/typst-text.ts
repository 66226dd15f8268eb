import { breakableText } from "./breakable-text.ts";
import { printableText } from "./printable-text.ts";

const ESCAPES = /["\\]/gu;

/** A Typst string literal: within one, only the quote and the backslash have a meaning. */
export function literal(text: string): string {
  return `"${text.replaceAll(ESCAPES, String.raw`\$&`)}"`;
}

/** Visible text as a Typst string literal that the typefaces can show and lines can break. */
export function shown(text: string): string {
  return literal(breakableText(printableText(text)));
}

/** Text for properties and alternative texts as a Typst string literal. */
export function named(text: string): string {
  return literal(printableText(text));
}

/** A Typst array of expressions; the trailing comma makes one element an array too. */
export function array(expressions: readonly string[]): string {
  return `(${expressions.map((one) => `${one}, `).join("")})`;
}
