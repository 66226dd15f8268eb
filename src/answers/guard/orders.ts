import { DECIDING, JOINING, PIVOTS, PREPOSITIONS } from "./allowed-words.ts";
import { isFigure, isName, type GuardedWord } from "./guarded-text.ts";

const small = ({ text }: GuardedWord): string => text.toLocaleLowerCase("de-DE");

/** Does the text hold a word that decides what it claims? */
export function hasDeciding(words: readonly GuardedWord[]): boolean {
  return words.some((word) => DECIDING.has(small(word)));
}

/** A single clause without parts that could be taken for one another. */
function isPlainClause(words: readonly GuardedWord[]): boolean {
  return (
    words.every((word) => word.marks === "" && !word.isJoined && !JOINING.has(small(word))) &&
    !hasDeciding(words) &&
    words.filter((word) => PIVOTS.has(small(word))).length === 1
  );
}

const isPhrase = ([first]: readonly GuardedWord[]): boolean =>
  first !== undefined && PREPOSITIONS.has(small(first));

/** A participle or adjective that ends the clause stays there. */
function lastOf(rest: readonly GuardedWord[]): readonly GuardedWord[] {
  const last = rest.at(-1);
  return last === undefined || isName(last.text) || isFigure(last.text) ? [] : [last];
}

/**
 * The orders in which the words of a draft may come: its own, and for a plain clause ("Im Amt wird X genutzt") the one
 * in which front and middle have changed places ("X wird im Amt genutzt"). One of the two must be a phrase with a
 * preposition, so that subject and object cannot be taken for one another.
 */
export function ordersOf(words: readonly GuardedWord[]): readonly (readonly GuardedWord[])[] {
  if (!isPlainClause(words)) return [words];
  const pivot = words.findIndex((word) => PIVOTS.has(small(word)));
  const [front, rest] = [words.slice(0, pivot), words.slice(pivot + 1)];
  const last = lastOf(rest);
  const middle = rest.slice(0, rest.length - last.length);
  if (front.length === 0 || middle.length === 0 || !(isPhrase(front) || isPhrase(middle))) return [words];
  return [words, [...middle, ...words.slice(pivot, pivot + 1), ...front, ...last]];
}
