import { wordsAsked, type Ask } from "#answers/ask.ts";

/** A provision as a question cites it: number and, if told, the act in short. */
export type CitedNorm = { readonly cite: string; readonly article: string; readonly act: string | null };

const NORM =
  /(?<!\p{L})(Art\.|Artikels?|§)\s?(\d+[a-z]?)(?:\s?(?:Abs\.|Absatz|Nr\.|Nummer|Buchst\.|Buchstabe|lit\.|S\.|Satz)\s?[\da-z]+)*(?:\s(?:der |des )?([A-ZÄÖÜ][\p{L}-]*[A-ZÄÖÜ][\p{L}-]*))?/gu;

const BRACKETS = /\([^()]*\)/gu;

/** Provisions that the words asked cite as a limit; those in brackets are examples. */
export function citedNorms(ask: Ask): readonly CitedNorm[] {
  const words = wordsAsked(ask).replaceAll(BRACKETS, " ");
  return Array.from(words.matchAll(NORM), ([cite, , article = "", act = null]) => ({
    cite: cite.trim(),
    article,
    act,
  }));
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Does the text of a legal basis name the provision? The act need not stand next to the number. */
export function namesNorm(text: string, { article, act }: CitedNorm): boolean {
  const number = new RegExp(
    `(?:Art\\.|Artikels?|§§?)\\s?${article}(?![\\da-z])|und (?:Art\\.|§)?\\s?${article}(?![\\da-z])`,
    "iu",
  );
  return number.test(text) && (act === null || new RegExp(escaped(act), "iu").test(text));
}
