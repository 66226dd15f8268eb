import { GAP } from "#language/tokens.ts";
import { isStopWord } from "#language/stop-words.ts";
import type { Reference } from "#values/key.ts";
import { searchWordsOf } from "./indexing/columns-of.ts";
import { titleWords } from "./indexing/document-of.ts";
import type { AskedTerm } from "./read-query.ts";
import type { Closeness, Form } from "./search-index.ts";

/** A candidate as the index tells of it. */
export type Candidate = { readonly reference: Reference; readonly title: string; readonly summary: string };

/** Where a term stands counts this much. */
const WEIGHTS = { title: 8, summary: 3, elsewhere: 0.5 } as const;
/** How close what stands there is to what was asked; a word exactly as written counts one. */
const CLOSENESS: Readonly<Record<Closeness, number>> = { asked: 0.9, synonym: 0.7, part: 0.5, error: 0.4 };

type Field = {
  /** Its tokens in a row, each between blanks. */
  readonly row: string;
  readonly tokens: readonly string[];
  readonly written: ReadonlySet<string>;
};

/** A term made ready for many candidates. */
type ReadyTerm = {
  /** How close single tokens are. */
  readonly tokens: ReadonlyMap<string, number>;
  readonly phrases: readonly Form[];
  /** The folded words as they were asked. */
  readonly asked: readonly string[];
};

const isSingle = ({ phrases }: Form): boolean => phrases.length === 1 && phrases[0]?.length === 1;

function readyTerm({ asked, forms }: AskedTerm): ReadyTerm {
  const tokens = new Map<string, number>();
  for (const { phrases, closeness } of forms.filter(isSingle)) {
    const token = phrases[0]?.[0] ?? "";
    tokens.set(token, Math.max(tokens.get(token) ?? 0, CLOSENESS[closeness]));
  }
  const phrases = forms.filter((form) => !isSingle(form));
  return { tokens, phrases, asked: searchWordsOf(asked).map(({ folded }) => folded) };
}

function fieldOf(text: string): Field {
  const words = searchWordsOf(text);
  const telling = words.filter(({ folded }) => !isStopWord(folded));
  const rest = words.filter(({ folded }) => isStopWord(folded));
  const tokens = [...telling.map(({ token }) => token), GAP, ...rest.map(({ token }) => token)];
  return { row: ` ${tokens.join(" ")} `, tokens, written: new Set(words.map(({ folded }) => folded)) };
}

const stands = ({ row }: Field, { phrases }: Form): boolean =>
  phrases.every((tokens) => row.includes(` ${tokens.join(" ")} `));

function inField(field: Field, { tokens, phrases, asked }: ReadyTerm): number {
  const single = field.tokens.map((token) => tokens.get(token) ?? 0);
  const several = phrases.map((form) => (stands(field, form) ? CLOSENESS[form.closeness] : 0));
  const best = Math.max(0, ...single, ...several);
  const isWritten = best === CLOSENESS.asked && asked.every((folded) => field.written.has(folded));
  return isWritten ? 1 : best;
}

/** Which part of a title is what was looked for, from 0 to 1: a record called just so comes before its parts. */
function coverage({ tokens }: Field, sought: ReadonlySet<string>): number {
  const words = tokens.filter((token) => token !== GAP);
  return words.length === 0 ? 0 : words.filter((token) => sought.has(token)).length / words.length;
}

/**
 * How well candidates fit: for every term the best of its places, weight of the place (title 8, summary 3,
 * elsewhere a half) times closeness (as written 1, same stem 0.9, synonym 0.7, beginning or part of a compound 0.5,
 * typing error 0.4); and up to one for the share of the title that is what was looked for.
 */
function scorerFor(terms: readonly AskedTerm[]): (candidate: Candidate) => number {
  const ready = terms.map(readyTerm);
  const sought = new Set(terms.flatMap(({ forms }) => forms.flatMap(({ phrases }) => phrases.flat())));
  return ({ title, summary }) => {
    const inTitle = fieldOf(titleWords(title));
    const scores = ready.map((term) => WEIGHTS.title * inField(inTitle, term));
    const least = WEIGHTS.title * CLOSENESS.error;
    // whatever stands in the title counts more than anything in the summary
    if (scores.every((score) => score >= least)) return sumOf(scores) + coverage(inTitle, sought);
    const inSummary = fieldOf(summary);
    const best = ready.map((term, at) =>
      Math.max(scores[at] ?? 0, WEIGHTS.summary * inField(inSummary, term), WEIGHTS.elsewhere),
    );
    return sumOf(best) + coverage(inTitle, sought);
  };
}

const sumOf = (scores: readonly number[]): number => scores.reduce((sum, one) => sum + one, 0);

const collator = new Intl.Collator("de-DE", { numeric: true });

/** Candidates in the order of their score; equal ones by title, then by reference. */
export function rankCandidates<Some extends Candidate>(
  candidates: readonly Some[],
  terms: readonly AskedTerm[],
): readonly Some[] {
  const scoreOf = scorerFor(terms);
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate) }));
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      collator.compare(a.candidate.title, b.candidate.title) ||
      (a.candidate.reference < b.candidate.reference ? -1 : 1),
  );
  return scored.map(({ candidate }) => candidate);
}
