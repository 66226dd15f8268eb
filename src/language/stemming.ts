import { foldGerman } from "./folding.ts";

const PREFIX = /^ge(.{4,})$/u;
const DOUBLED = /(.)\1/gu;
const LONG_ENDING = /(?:e[mr]|nd)$/u;
const SHORT_ENDING = /[tesn]$/u;

const protect = (word: string): string =>
  word.replaceAll("sch", "$").replaceAll("ei", "%").replaceAll("ie", "&").replaceAll(DOUBLED, "$1*");

const restore = (word: string): string =>
  word.replaceAll(/(.)\*/gu, "$1$1").replaceAll("%", "ei").replaceAll("&", "ie").replaceAll("$", "sch");

/** One round of cutting; the same word comes back when nothing more can go. */
function cut(word: string): string {
  if (word.length > 5 && LONG_ENDING.test(word)) return word.slice(0, -2);
  return SHORT_ENDING.test(word) ? word.slice(0, -1) : word;
}

/**
 * The stem under which all forms of a German word are found: the CISTEM algorithm (Weißweiler and Fraser 2017),
 * without its case rule. An empty word gives an empty stem. A stem need not be a word.
 */
export function stemGerman(word: string): string {
  let stem = protect(foldGerman(word).replace(PREFIX, "$1"));
  while (stem.length > 3) {
    const shorter = cut(stem);
    if (shorter === stem) break;
    stem = shorter;
  }
  return restore(stem);
}
