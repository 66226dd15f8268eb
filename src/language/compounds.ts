import { stemGerman } from "./stemming.ts";

/** One way to part a compound: stems its first part may have, and the stem of its head. */
export type Split = { readonly firsts: readonly string[]; readonly head: string };

/** No part of a compound is shorter than this. */
export const SHORTEST_PART = 4;

const LINKS = ["s", "n", "es", "en", "er"];

/**
 * Every way to part a folded word into two of at least four letters, with or without a linking s, n, es, en or er
 * ("wohngeldantrag": wohngeld and antrag among them). Whether the parts are words the caller must know.
 */
export function splitsOf(word: string): readonly Split[] {
  const places = Math.max(0, word.length - 2 * SHORTEST_PART + 1);
  return Array.from({ length: places }, (_, nth) => {
    const whole = word.slice(0, SHORTEST_PART + nth);
    const bare = LINKS.filter((link) => whole.endsWith(link)).map((link) => whole.slice(0, -link.length));
    const firsts = [whole, ...bare].filter((first) => first.length >= SHORTEST_PART).map(stemGerman);
    return { firsts: [...new Set(firsts)], head: stemGerman(word.slice(whole.length)) };
  });
}
