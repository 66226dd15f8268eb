import type { FacetId } from "#catalogue/facets.ts";
import { wordsOf, type Word } from "#language/words.ts";
import { compileCues } from "./compile-cues.ts";
import { CUE_TABLE } from "./cues/cue-table.ts";
import { matchCues, type CueMatch } from "./match-cues.ts";
import { weighWords } from "./weigh-words.ts";

/** How strongly a text speaks for a facet, by which words, and where the first of them stands. */
export type Evidence = {
  readonly id: FacetId;
  readonly sum: number;
  readonly because: readonly string[];
  readonly at: number;
};

/** A cue of this weight fixes where in the question a facet is named. */
const LEADING = 0.5;
const MOST_REASONS = 4;

const INDEX = compileCues(CUE_TABLE);

/** Each further cue for the same facet counts half of the one before: three ways to say one thing are not three things. */
const FADING = 0.5;

type Sum = { at: number; readonly because: Set<string>; readonly counted: Map<object, number> };

const BRACKETS = /\([^()]*\)/gu;

type Span = { readonly from: number; readonly to: number };

const isWithin = ({ start }: Word, { from, to }: Span): boolean => from < start && start < to;

/** The words outside of brackets as one row and those of each bracket as another: phrases do not mix them. */
function rowsOf(text: string, words: readonly Word[]): readonly (readonly Word[])[] {
  const brackets = Array.from(text.matchAll(BRACKETS), ({ index, 0: inside }) => ({
    from: index,
    to: index + inside.length,
  }));
  if (brackets.length === 0) return [words];
  const outside = words.filter((word) => !brackets.some((bracket) => isWithin(word, bracket)));
  return [outside, ...brackets.map((bracket) => words.filter((word) => isWithin(word, bracket)))];
}

/** Notes a cue once, with the weight of its best place. */
function count(entry: Sum, { cue, first }: CueMatch, weight: number): void {
  const before = entry.counted.get(cue);
  if (before !== undefined && Math.abs(weight) <= Math.abs(before)) return;
  entry.counted.set(cue, weight);
  if (weight >= LEADING) entry.at = Math.min(entry.at, first.start);
}

function total({ counted }: Sum): number {
  const weights = [...counted.values()];
  const against = weights.filter((weight) => weight < 0).reduce((sum, weight) => sum + weight, 0);
  const speaking = weights.filter((weight) => weight > 0).toSorted((a, b) => b - a);
  return speaking.reduce((sum, weight, at) => sum + weight * FADING ** at, against);
}

/** What a text says about each facet, without any threshold. */
export function gatherEvidence(text: string): readonly Evidence[] {
  const words = wordsOf(text);
  const weights = weighWords(text, words);
  const sums = new Map<FacetId, Sum>();
  for (const match of rowsOf(text, words).flatMap((row) => matchCues(row, INDEX, text))) {
    const { facet, weight } = match.cue;
    const entry = sums.get(facet) ?? { at: text.length, because: new Set<string>(), counted: new Map() };
    sums.set(facet, entry);
    count(entry, match, weight * (weight < 0 ? 1 : (weights.get(match.first) ?? 1)));
    if (weight > 0) entry.because.add(text.slice(match.first.start, match.last.end));
  }
  return Array.from(sums, ([id, entry]) => ({
    id,
    sum: total(entry),
    because: [...entry.because].slice(0, MOST_REASONS),
    at: entry.at,
  }));
}
