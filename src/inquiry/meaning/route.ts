import type { FacetId } from "#catalogue/facets.ts";
import { wordsOf, type Word } from "#language/words.ts";
import type { FacetMatch } from "#inquiry/inquiry.ts";
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

/** A facet whose cues sum up to this is kept. */
const THRESHOLD = 0.5;
/** A facet weaker than this part of the strongest is a side remark. */
const SIDE = 0.45;
/** More than this makes a facet no more certain. */
const CERTAIN = 1.3;
/** Facets at least this strong are equally important and stand as the question names them. */
const EQUAL = 0.95;
/** A cue of this weight fixes where in the question a facet is named. */
const LEADING = 0.5;
/** More facets than this name no subject any more. */
export const MOST_FACETS = 4;
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

/** From 0.5 at the threshold towards 1. */
const scoreOf = (sum: number): number => Math.round((1 - 2 ** (-2 * sum)) * 100) / 100;

function byImportance(a: Evidence, b: Evidence): number {
  const bothStrong = a.sum >= EQUAL && b.sum >= EQUAL;
  const precedence = (CUE_TABLE[a.id].precedence ?? 0) - (CUE_TABLE[b.id].precedence ?? 0);
  return bothStrong ? precedence || a.at - b.at || b.sum - a.sum : b.sum - a.sum;
}

/** The facets a question asks for, from what speaks for each: strongest first, equal ones as they are named. */
export function chooseFacets(evidence: readonly Evidence[]): readonly FacetMatch[] {
  const strongest = (all: readonly Evidence[]): number => Math.max(0, ...all.map(({ sum }) => sum));
  const strongestOfAll = strongest(evidence);
  const strongestSubject = strongest(evidence.filter(({ id }) => CUE_TABLE[id].background === undefined));
  const leastOf = (id: FacetId): number => {
    const { background } = CUE_TABLE[id];
    if (background === undefined) return Math.min(strongestOfAll, CERTAIN) * SIDE;
    return Math.max(strongestSubject * background, strongestOfAll * SIDE);
  };
  const isKept = ({ id, sum }: Evidence): boolean => sum >= THRESHOLD - 1e-9 && sum >= leastOf(id) - 1e-9;
  return evidence
    .filter(isKept)
    .toSorted(byImportance)
    .slice(0, MOST_FACETS)
    .map(({ id, sum, because }) => ({ id, score: scoreOf(sum), because }));
}
