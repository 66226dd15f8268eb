import {
  IN_PLACE_OF_COLON,
  JOINING,
  LEADING_ON,
  OPENING_ARTICLES,
  PIVOTS,
  PREPOSITIONS,
  QUOTE_ARTICLES,
  SMALL_WORDS,
} from "./allowed-words.ts";
import { isFigure, isName, type GuardedWord } from "./guarded-text.ts";

/** The place between two words of a draft and what a rewording has put there. */
export type Gap = {
  /** The draft's word before it; undefined at the start. */
  readonly before: GuardedWord | undefined;
  /** The draft's word behind it, with the draft's marks. */
  readonly behind: GuardedWord;
  /** Words that were added. */
  readonly added: readonly GuardedWord[];
  /** The rewording's word behind it. */
  readonly found: GuardedWord;
  /** Sentences of this draft may be joined. */
  readonly mayJoin: boolean;
};

const small = (word: string): string => word.toLocaleLowerCase("de-DE");

/** Is this mark part of what it stands between, as in a figure or an abbreviation? */
function isInner({ before, behind }: Gap): boolean {
  if (before === undefined || behind.marks.length !== 1 || isFigure(behind.text)) return true;
  return isFigure(before.text) && !/^(?:19|20)\d\d$/u.test(before.text);
}

const SHORTENED = /^(?:\p{L}{1,3}|inkl|exkl|einschl|ausschl|insb|insbes|evtl|sogen)$/iu;

/** Does a sentence end between the two words? */
function isSentenceEnd(gap: Gap): boolean {
  const { before, behind } = gap;
  const isEnd = behind.marks === "." || behind.marks === ";";
  return isEnd && !isInner(gap) && isName(behind.text) && !SHORTENED.test(before?.text ?? "");
}

/** A full stop and a semicolon may stand for each other; commas and colons stay. */
function keepsMarks(gap: Gap): boolean {
  const { behind, found } = gap;
  return found.marks === behind.marks || (isSentenceEnd(gap) && /^[.;]$/u.test(found.marks));
}

const isNoun = (word: string): boolean => isName(word) && !SMALL_WORDS.has(small(word));

/** May this word stand before what follows: an article that opens an entry of a list, or one before a quoted name? */
function isArticle(gap: Gap, word: string): boolean {
  const { before, behind } = gap;
  const isEntry = (behind.marks === "," || behind.marks === ":") && !isInner(gap);
  if (isEntry) return OPENING_ARTICLES.has(word) && isNoun(behind.text);
  const isQuote = behind.text.startsWith("„") && PREPOSITIONS.has(small(before?.text ?? ""));
  return isQuote && behind.marks === "" && QUOTE_ARTICLES.has(word);
}

/** May this word stand for the mark of the draft: "ist" for a colon, "und" for a full stop? */
function standsForMark(gap: Gap, word: string): boolean {
  const { behind, mayJoin } = gap;
  if (behind.marks === ":") return !isInner(gap) && IN_PLACE_OF_COLON.has(word);
  return mayJoin && isSentenceEnd(gap) && JOINING.has(word);
}

/** "ist" for a colon or "und" for a full stop, with an article behind it or without. */
function replacesMark(gap: Gap): boolean {
  const [first, article] = gap.added;
  if (first === undefined || !standsForMark(gap, small(first.text))) return false;
  if (first.marks !== "" && !(first.marks === "," && JOINING.has(small(first.text)))) return false;
  return article === undefined || (article.marks === "" && isArticle(gap, small(article.text)));
}

/** One added word beside the draft's own mark. */
function isHarmlessWord(gap: Gap, word: GuardedWord): boolean {
  const { before, behind } = gap;
  const follows = behind.marks === "" && PIVOTS.has(small(before?.text ?? ""));
  if (LEADING_ON.has(small(word.text)) && follows) return word.marks === "";
  return isArticle(gap, small(word.text)) && keepsMarks({ ...gap, found: word });
}

/** Is what was added between two words harmless, and do the marks part the same words as before? */
export function isHarmless(gap: Gap): boolean {
  const { added, found, behind } = gap;
  const [first] = added;
  if (found.isJoined !== behind.isJoined) return false;
  if (first === undefined) return keepsMarks(gap);
  if (added.length > 2 || found.marks !== "" || added.some(({ isJoined }) => isJoined)) return false;
  return replacesMark(gap) || (added.length === 1 && isHarmlessWord(gap, first));
}
