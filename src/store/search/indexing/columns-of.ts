import { isStopWord } from "#language/stop-words.ts";
import { GAP, tokenWordsOf, type TokenWord } from "#language/tokens.ts";
import { titleWords, type SearchDocument } from "./document-of.ts";
import { INNER_RANK } from "#store/search/marks.ts";
import type { IndexColumns } from "#store/search/search-index.ts";

/** A word as the vocabulary keeps it. */
export type KnownWord = { readonly word: string; readonly stem: string; readonly rank: number };

/** What is written of a document: its columns, and its words by their folded form. */
export type Analysed = { readonly columns: IndexColumns; readonly words: readonly KnownWord[] };

/** PostgreSQL keeps places up to 16,383: title, summary and body share one half, inner has the other. */
const MOST_PLACES = 8000;
/**
 * A text search vector of PostgreSQL has at most one megabyte, so each half has less than its half of it; a word takes
 * its letters and what says where it stands.
 */
const MOST_BYTES = 450_000;
const BYTES_BESIDES = 5;
/** PostgreSQL keeps 255 places of a word; the same in both databases, so that phrases are found alike. */
const MOST_TIMES = 200;

/** The words of a text in their accepted spelling: letters of two characters made one. */
export function searchWordsOf(text: string): readonly TokenWord[] {
  return tokenWordsOf(text.normalize("NFC"));
}

const bare = (words: readonly TokenWord[]): readonly TokenWord[] =>
  words.filter(({ folded }) => !isStopWord(folded));

const tokensIn = (words: readonly TokenWord[]): readonly string[] => words.map(({ token }) => token);

/** Counts places, repetitions and bytes; beyond the limit of places a word is kept once, without a place in a phrase. */
function limiter() {
  const times = new Map<string, number>();
  let places = 0;
  let bytes = 0;
  function hasRoom(token: string): boolean {
    const before = times.get(token) ?? 0;
    if (token === GAP || (before === 0 && bytes >= MOST_BYTES)) return false;
    if (before === 0) bytes += token.length + BYTES_BESIDES;
    times.set(token, before + 1);
    return before < MOST_TIMES;
  }
  return (tokens: readonly string[]): readonly string[] =>
    tokens.flatMap((token) => {
      places += 1;
      const isLate = places > MOST_PLACES;
      if (isLate && times.has(token)) return [];
      if (!hasRoom(token)) return isLate ? [] : [GAP];
      return isLate ? [token, GAP] : [token];
    });
}

/** Texts one after the other, parted so that no phrase reaches from one into the next. */
function inRow(texts: readonly (readonly TokenWord[])[]): readonly string[] {
  return texts.flatMap((words) => (words.length === 0 ? [] : [...tokensIn(words), GAP]));
}

const SHORTEST_WORD = 3;
const LONGEST_WORD = 40;
const HAS_LETTER = /\p{L}/u;

function vocabulary(words: readonly TokenWord[], rank: number): readonly KnownWord[] {
  const fit = words.filter(
    ({ folded }) =>
      folded.length >= SHORTEST_WORD && folded.length <= LONGEST_WORD && HAS_LETTER.test(folded),
  );
  return fit.map(({ folded, stem }) => ({ word: folded, stem, rank }));
}

/**
 * The tokens of a document. Stop words are left out, but in the title they stand at the end, so that a title
 * of nothing else ("Was ist das?") can be found.
 */
export function columnsOf(document: SearchDocument): Analysed {
  const title = searchWordsOf(titleWords(document.title));
  const summary = bare(searchWordsOf(document.summary));
  const body = [...document.body, ...document.ids].map((text) => bare(searchWordsOf(text)));
  const inner = document.inner.map((text) => bare(searchWordsOf(text)));
  const stops = title.filter(({ folded }) => isStopWord(folded));
  const open = limiter();
  const columns = {
    title: open(inRow([bare(title), stops])),
    summary: open(inRow([summary])),
    body: open(inRow(body)),
    inner: limiter()(inRow(inner)),
    marks: document.marks,
  };
  const seen = vocabulary([...bare(title), ...summary, ...body.flat()], document.rank);
  const held = vocabulary(inner.flat(), Math.max(document.rank, INNER_RANK));
  return { columns, words: [...seen, ...held] };
}
