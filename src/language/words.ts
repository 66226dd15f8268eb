import { foldGerman } from "./folding.ts";
import { stemGerman } from "./stemming.ts";

/** A word as printed, folded and stemmed, with its place in the text (`start` inclusive, `end` exclusive). */
export type Word = {
  readonly text: string;
  readonly folded: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
};

/** A word is a row of letters and digits. */
export const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of a German text in their order. A hyphen, a slash or a gender sign parts words
 * ("KI-Strategie" is two words); punctuation is left out. A text without letters or digits gives none.
 */
export function wordsOf(text: string): readonly Word[] {
  const known = new Map<string, { readonly folded: string; readonly stem: string }>();
  return Array.from(text.matchAll(WORD), (match) => {
    const printed = match[0];
    const forms = known.get(printed) ?? { folded: foldGerman(printed), stem: stemGerman(printed) };
    known.set(printed, forms);
    return { text: printed, ...forms, start: match.index, end: match.index + printed.length };
  });
}
