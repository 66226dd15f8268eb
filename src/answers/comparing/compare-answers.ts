import type { AnswerState } from "#answers/answer.ts";
import {
  compareQuestions,
  resolveReferences,
  saysTheSame,
  type QuestionDifference,
  type ResolvedQuestion,
} from "./compare-questions.ts";
import type { ComparedAnswer, ComparedHead, ComparedQuestion } from "./compared-answer.ts";
import { pairUp } from "./pair-up.ts";
import { ALIKE, likenessAmong, questionMark } from "./question-likeness.ts";

/** A question as a comparison names it. */
export type NamedQuestion = {
  readonly no: string | null;
  readonly text: string;
  readonly under: string | null;
  readonly state: AnswerState | null;
};

/** Two answers to what is the same question, and what they say differently. */
export type ComparedPair = {
  readonly before: NamedQuestion;
  readonly after: NamedQuestion;
  /** How like the questions are (0 to 1), and why, in German. */
  readonly likeness: { readonly score: number; readonly because: readonly string[] };
  readonly difference: QuestionDifference;
};

/** What two answers say differently. */
export type Comparison = {
  readonly before: ComparedHead;
  readonly after: ComparedHead;
  readonly summary: {
    readonly compared: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly onlyBefore: number;
    readonly onlyAfter: number;
  };
  /** Questions answered differently, in the order of the second answer. */
  readonly changed: readonly ComparedPair[];
  /** Questions that only one of them has. */
  readonly onlyBefore: readonly NamedQuestion[];
  readonly onlyAfter: readonly NamedQuestion[];
};

const headOf = ({ questions: _questions, ...head }: ComparedAnswer): ComparedHead => head;

const nameOf = ({ no, text, under, state }: ComparedQuestion): NamedQuestion => ({ no, text, under, state });

/** Answers of two authorities come from two registers, however alike their records are called. */
const isSameRegister = (before: ComparedHead, after: ComparedHead): boolean =>
  before.authority !== null && before.authority === after.authority;

/**
 * What do two answers say differently, to the same inquiry or to different ones? Questions are matched by meaning;
 * those answered alike are only counted. An answer compared with itself differs in nothing.
 */
export function compareAnswers(before: ComparedAnswer, after: ComparedAnswer): Comparison {
  const [old, young] = [before, after].map(({ questions }) => resolveReferences(questions));
  const likeness = likenessAmong([...(old ?? []), ...(young ?? [])]);
  const { pairs, removed, added } = pairUp<ResolvedQuestion>(old ?? [], young ?? [], {
    mark: questionMark,
    likeness: (one, other) => likeness(one, other).score,
    least: ALIKE,
  });
  const how = { isSameRegister: isSameRegister(before, after) };
  const changed = pairs.flatMap((pair): ComparedPair[] => {
    const difference = compareQuestions(pair.before, pair.after, how);
    if (saysTheSame(difference)) return [];
    const { because } = likeness(pair.before, pair.after);
    const named = { before: nameOf(pair.before), after: nameOf(pair.after) };
    return [{ ...named, likeness: { score: pair.score, because }, difference }];
  });
  return {
    before: headOf(before),
    after: headOf(after),
    summary: {
      compared: pairs.length,
      changed: changed.length,
      unchanged: pairs.length - changed.length,
      onlyBefore: removed.length,
      onlyAfter: added.length,
    },
    changed,
    onlyBefore: removed.map(nameOf),
    onlyAfter: added.map(nameOf),
  };
}
