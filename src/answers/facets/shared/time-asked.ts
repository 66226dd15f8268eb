import { wordsAsked, type Ask } from "#answers/ask.ts";
import { dateInWords, periodInWords } from "#language/dates.ts";
import type { Window } from "#values/period.ts";

const PAST =
  /\b(?:bisher|bislang|bereits|jemals|wurden?|waren?|hatten?|erhielt|erhalten|erreicht|vergangen\w*)\b/iu;

/** Does the question ask about what was, not only about what is? */
export function asksPast(ask: Ask): boolean {
  return ask.window !== null || PAST.test(wordsAsked(ask));
}

/** Does the window end before the day that "derzeit" speaks of? */
export function isOver(ask: Ask): boolean {
  return ask.window?.to !== null && ask.window?.to !== undefined && ask.window.to < ask.on;
}

/** The window in a sentence: "im Jahr 2024", "seit dem 1. Januar 2022", "bis zum 31. Dezember 2027". */
export function windowInWords({ from, to }: Window, on: string): string {
  if (from !== null && to !== null) return periodInWords({ from, to });
  if (from !== null) return `${from > on ? "ab" : "seit"} dem ${dateInWords(from)}`;
  return to === null ? "im erfragten Zeitraum" : `bis zum ${dateInWords(to)}`;
}
