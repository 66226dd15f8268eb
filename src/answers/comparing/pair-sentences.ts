import { tokenWordsOf } from "#language/tokens.ts";
import { changedFigures, withoutFigures, type FigureChange } from "./figures.ts";
import { pairUp } from "./pair-up.ts";
import { citedBy, type Sentence } from "./statements.ts";

/** A sentence that says something else now, with the numbers and dates that differ. */
export type ChangedSentence = {
  readonly before: Sentence;
  readonly after: Sentence;
  readonly figures: readonly FigureChange[];
};

/** Sentences that one answer has and the other has not. */
export type SentenceDifference = {
  readonly added: readonly Sentence[];
  readonly removed: readonly Sentence[];
  readonly changed: readonly ChangedSentence[];
};

const WORDS_WEIGH = 0.7;
/** From here on a sentence is the same one, worded anew. */
const LEAST = 0.5;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(tokenWordsOf(withoutFigures(text)).map(({ token }) => token));

/** Shared members by the mean size; two empty sets share everything. */
export function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size;
  return all === 0 ? 1 : (2 * one.intersection(other).size) / all;
}

/** Which sentences were added, removed or changed? Equal ones cancel out, wherever they stand. */
export function sentenceDifference(
  before: readonly Sentence[],
  after: readonly Sentence[],
): SentenceDifference {
  const sketches = new Map<Sentence, { words: ReadonlySet<string>; records: ReadonlySet<string> }>();
  for (const sentence of [...before, ...after]) {
    const records = new Set(sentence.evidence.map((one) => citedBy(one).record));
    sketches.set(sentence, { words: wordsOf(sentence.text), records });
  }
  const nothing = { words: new Set<string>(), records: new Set<string>() };
  const likeness = (one: Sentence, other: Sentence): number => {
    const [own, others] = [sketches.get(one) ?? nothing, sketches.get(other) ?? nothing];
    const records = shareOf(own.records, others.records);
    return WORDS_WEIGH * shareOf(own.words, others.words) + (1 - WORDS_WEIGH) * records;
  };
  const { pairs, added, removed } = pairUp(before, after, {
    ...{ mark: ({ text }: Sentence) => text, likeness, least: LEAST },
  });
  return {
    added,
    removed,
    changed: pairs.flatMap((pair) => {
      if (pair.before.text === pair.after.text) return [];
      const figures = changedFigures(pair.before.text, pair.after.text);
      return [{ before: pair.before, after: pair.after, figures }];
    }),
  };
}
