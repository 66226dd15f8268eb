import type { Ask } from "#answers/ask.ts";
import type { FacetId } from "#catalogue/facets.ts";

type Branch = "yes" | "no";

const YES =
  /^(?:(?:wenn|falls|sofern)\s+(?:ja|dies\s+(?:der fall ist|zutrifft|bejaht wird)|dem so ist|vorhanden)(?!\p{L})|bejahendenfalls|im falle? (?:einer )?(?:bejahung|zustimmung))/iu;
const NO =
  /^(?:(?:wenn|falls|sofern)\s+(?:nein|nicht|dies nicht (?:der fall ist|zutrifft)|dem nicht so ist)(?!\p{L})|verneinendenfalls|andernfalls|im falle? (?:einer )?verneinung)/iu;

/** On which answer a sub-question depends: "Wenn ja, …" on yes, "Falls nein, …" on no; null on none. */
export function branchOf(text: string): Branch | null {
  const start = text.trim();
  if (NO.test(start)) return "no";
  return YES.test(start) ? "yes" : null;
}

const isAsked = (text: string, words: string): boolean =>
  text.toLocaleLowerCase("de-DE").includes(words.toLocaleLowerCase("de-DE"));

/**
 * Does a question ask for a facet only in a "Wenn nein, …" (or "Wenn ja, …") that the answer before it has
 * settled otherwise? Without a yes or no nothing is settled.
 */
export function isOfOtherBranch({ question }: Ask, facet: FacetId, verdict: Branch | null): boolean {
  const match = question.facets.find(({ id }) => id === facet);
  const closed = question.conditions.filter(({ when }) => verdict !== null && when !== verdict);
  if (!match || closed.length === 0 || match.because.length === 0) return false;
  const rest = closed.reduce((text, condition) => text.replace(condition.text, " "), question.text);
  return (
    match.because.every((words) => !isAsked(rest, words)) &&
    match.because.some((words) => closed.some(({ text }) => isAsked(text, words)))
  );
}
