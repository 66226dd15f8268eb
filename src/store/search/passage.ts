import type { TokenWord } from "#language/tokens.ts";
import { searchWordsOf } from "./indexing/columns-of.ts";
import type { AskedTerm } from "./read-query.ts";
import type { Fragment } from "./wish.ts";

/** Characters of a passage, about. */
const LENGTH = 200;
/** Longer texts (attached files) are looked through up to here. */
const LONGEST_LOOKED_THROUGH = 20_000;
const MOST_HITS = 300;

/** Which terms a token belongs to. */
export type Sought = ReadonlyMap<string, ReadonlySet<number>>;

/** The tokens of all forms of the terms. */
export function soughtIn(terms: readonly AskedTerm[]): Sought {
  const sought = new Map<string, Set<number>>();
  for (const [at, { forms }] of terms.entries()) {
    for (const token of forms.flatMap(({ phrases }) => phrases.flat())) {
      const known = sought.get(token) ?? new Set();
      sought.set(token, known.add(at));
    }
  }
  return sought;
}

/** A text in pieces, those that were looked for marked; together they are the text. */
function fragmentsOf(text: string, hits: readonly TokenWord[]): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start > at) fragments.push({ text: text.slice(at, start), hit: false });
    fragments.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) fragments.push({ text: text.slice(at), hit: false });
  return fragments;
}

const hitsIn = (text: string, sought: Sought): readonly TokenWord[] =>
  searchWordsOf(text).filter(({ token }) => sought.has(token));

/** The whole text with what was looked for marked. */
export function highlight(text: string, sought: Sought): readonly Fragment[] {
  const spelled = text.normalize("NFC");
  return fragmentsOf(spelled, hitsIn(spelled, sought));
}

type Window = {
  readonly text: string;
  readonly start: number;
  readonly terms: number;
  readonly hits: number;
};

/** The stretch of a text with the most different terms, the earliest of the best. */
function bestWindow(text: string, sought: Sought): Window | null {
  const words = hitsIn(text, sought).slice(0, MOST_HITS);
  let best: Window | null = null;
  for (const first of words) {
    const inside = words.filter(({ start, end }) => start >= first.start && end <= first.start + LENGTH);
    const terms = new Set(inside.flatMap(({ token }) => [...(sought.get(token) ?? [])])).size;
    const isFuller =
      best === null || terms > best.terms || (terms === best.terms && inside.length > best.hits);
    if (isFuller) best = { text, start: first.start, terms, hits: inside.length };
  }
  return best;
}

/** Cuts so that no word is parted; what was left out is shown by an ellipsis. */
function cut(text: string, from: number): string {
  if (text.length <= LENGTH) return text;
  const begin = from <= LENGTH / 4 ? 0 : Math.max(0, text.lastIndexOf(" ", from - LENGTH / 5) + 1);
  const end = begin + LENGTH >= text.length ? text.length : text.lastIndexOf(" ", begin + LENGTH);
  const piece = text.slice(begin, end > begin ? end : begin + LENGTH);
  return `${begin > 0 ? "… " : ""}${piece.trim()}${begin + piece.length < text.length ? " …" : ""}`;
}

/** A shorter text is a name or a label: it tells little of the record. */
const TELLING = 40;

const isBetter = (one: Window, best: Window | null): boolean =>
  best === null ||
  one.terms > best.terms ||
  (one.terms === best.terms && best.text.length < TELLING && one.text.length >= TELLING);

const onOneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim().normalize("NFC");

/** About 200 characters around the best passage of some texts; the beginning of the first if nothing is in them. */
export function passageOf(texts: readonly string[], sought: Sought): readonly Fragment[] {
  let best: Window | null = null;
  for (const one of texts) {
    const found = bestWindow(onOneLine(one.slice(0, LONGEST_LOOKED_THROUGH)), sought);
    if (found !== null && isBetter(found, best)) best = found;
  }
  const piece = best === null ? cut(onOneLine(texts[0] ?? ""), 0) : cut(best.text, best.start);
  return highlight(piece, sought);
}
