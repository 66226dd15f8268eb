import { saysTheSame, SMALL_WORDS, DECIDING } from "./allowed-words.ts";
import { isHarmless } from "./gap.ts";
import {
  guardedText,
  isFigure,
  isName,
  plainLine,
  withCapital,
  type GuardedText,
  type GuardedWord,
} from "./guarded-text.ts";
import { hasDeciding, ordersOf } from "./orders.ts";

/** Why a rewording was refused; `order` also covers marks that part other words than before. */
export type Refusal =
  | "empty"
  | "too-long"
  | "order"
  | `${"figure" | "name" | "negation" | "sign" | "word"}-${"added" | "lost"}`;

/** The rewording in one line, or why the draft stays. */
export type Judgement =
  | { readonly isAccepted: true; readonly text: string }
  | { readonly isAccepted: false; readonly refusal: Refusal };

/** A rewording may be this many times as long as its draft, and so many characters longer. */
const MOST_TIMES = 1.5;
const MOST_MORE = 40;

const small = (text: string): string => text.toLocaleLowerCase("de-DE");

type Place = { readonly word: GuardedWord; readonly opens: boolean };

const placesIn = (words: readonly GuardedWord[]): readonly Place[] =>
  words.map((word, at) => ({ word, opens: at === 0 || /[.:]/u.test(word.marks) }));

/** Is this the draft's word? It may have a capital where a sentence begins, and lose one where none does any more. */
function isSame(draft: string, { word: { text }, opens }: Place): boolean {
  if (saysTheSame(draft, text) || (opens && text === withCapital(draft))) return true;
  const plain = small(draft);
  const isSmallWord = SMALL_WORDS.has(plain) && draft === withCapital(plain);
  return isSmallWord && saysTheSame(plain, opens ? small(text) : text);
}

/** Does the rewording say the draft's words in this order, with nothing but harmless words in between? */
function follows(drafts: readonly GuardedWord[], found: GuardedText, mayJoin: boolean): boolean {
  let at = 0;
  let added: GuardedWord[] = [];
  for (const place of placesIn(found.words)) {
    const behind = drafts[at];
    if (behind === undefined) return false;
    if (isSame(behind.text, place)) {
      const gap = { before: drafts[at - 1], behind, added, found: place.word, mayJoin };
      if (!isHarmless(gap)) return false;
      added = [];
      at += 1;
    } else added.push(place.word);
  }
  return at === drafts.length && added.length === 0;
}

function kindOf(text: string): "figure" | "name" | "negation" | "sign" | "word" {
  if (isFigure(text)) return "figure";
  if (DECIDING.has(small(text))) return "negation";
  if (!/\p{L}/u.test(text)) return "sign";
  return isName(text) && !SMALL_WORDS.has(small(text)) ? "name" : "word";
}

/** Words of one text that the other lacks, those that weigh most first. */
function lacking(all: GuardedText, other: GuardedText): ReturnType<typeof kindOf> | undefined {
  const left = Map.groupBy(other.words, ({ text }) => small(text));
  const missing = all.words.filter(({ text }) => left.get(small(text))?.pop() === undefined);
  const kinds = new Set(missing.map(({ text }) => kindOf(text)));
  return (["figure", "negation", "name", "sign", "word"] as const).find((kind) => kinds.has(kind));
}

function refusalOf(draft: GuardedText, found: GuardedText): Refusal {
  const added = lacking(found, draft);
  const lost = lacking(draft, found);
  if (added !== undefined && (added !== "word" || lost === undefined)) return `${added}-added`;
  if (lost !== undefined) return `${lost}-lost`;
  return "order";
}

/**
 * May a reworded sentence stand in place of its draft? Only if it says the draft's words, figures, names and
 * quotations in the draft's order, with nothing between them but articles, "und" between sentences, "ist" for a
 * colon and the like (allowed-words.ts). Whatever the rewording claims, the draft claims.
 * The draft itself is always accepted; nothing throws.
 */
export function judgeRewording(draft: string, reworded: string): Judgement {
  const [line, text] = [plainLine(draft), plainLine(reworded)];
  if (text === line) return { isAccepted: true, text: draft };
  if (text === "") return { isAccepted: false, refusal: "empty" };
  if (text.length > line.length * MOST_TIMES + MOST_MORE) return { isAccepted: false, refusal: "too-long" };
  const [own, found] = [guardedText(line), guardedText(text)];
  const mayJoin = !hasDeciding(own.words);
  const isAccepted =
    own.end === found.end && ordersOf(own.words).some((order) => follows(order, found, mayJoin));
  return isAccepted ? { isAccepted, text } : { isAccepted, refusal: refusalOf(own, found) };
}
