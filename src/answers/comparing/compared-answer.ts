import type { AnswerBlock, AnswerState, Gap } from "#answers/answer.ts";
import type { FacetId } from "#catalogue/facets.ts";
import type { Window } from "#values/period.ts";

/** A question or sub-question with what was answered, as far as a comparison looks at it. */
export type ComparedQuestion = {
  /** "5", "18 a"; null if the paper prints none. */
  readonly no: string | null;
  readonly text: string;
  /** Of a sub-question: the question above it. */
  readonly under: string | null;
  /** What is asked for, the most important first. */
  readonly facets: readonly FacetId[];
  readonly window: Window | null;
  readonly filters: readonly string[];
  /** Null where nobody said. */
  readonly state: AnswerState | null;
  readonly blocks: readonly AnswerBlock[];
  readonly gaps: readonly Gap[];
};

/** Whose answer it is and when it was given; null where the file does not say. */
export type ComparedHead = {
  readonly authority: string | null;
  readonly title: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly asOf: string | null;
  readonly on: string | null;
};

/** An answer, whichever way it came here: head and questions, sub-questions with answers of their own among them. */
export type ComparedAnswer = ComparedHead & { readonly questions: readonly ComparedQuestion[] };

type Said = {
  readonly state: AnswerState | null;
  readonly answer: readonly AnswerBlock[];
  readonly gaps: readonly Gap[];
};

type ItemLike = { readonly no: string | null; readonly text: string } & (Said | { readonly column: true });

type QuestionLike = Said & {
  readonly no: string | null;
  readonly text: string;
  readonly facets: readonly { readonly id: FacetId }[];
  readonly window: Window | null;
  readonly filters: readonly string[];
  readonly items: readonly ItemLike[];
};

/** What answers have in common, those of this program and those read from a file. */
export type AnswerLike = ComparedHead & {
  readonly preliminaryRemark: readonly AnswerBlock[];
  readonly questions: readonly QuestionLike[];
};

function saidBy({ answer: blocks, state, gaps }: Said) {
  return { blocks, state, gaps };
}

function unitsOf(asked: QuestionLike): readonly ComparedQuestion[] {
  const { no, text, window, filters } = asked;
  const common = { facets: asked.facets.map(({ id }) => id), window, filters };
  const subQuestions = asked.items.flatMap((item): ComparedQuestion[] => {
    if ("column" in item) return [];
    const mark = [no, item.no].filter(Boolean).join(" ") || null;
    return [{ ...common, no: mark, text: item.text, under: text, ...saidBy(item) }];
  });
  return [{ ...common, no, text, under: null, ...saidBy(asked) }, ...subQuestions];
}

/** What a preliminary remark is called among the questions. */
export const REMARK = "Vorbemerkung";

/** What is told before the first answer counts as a question of its own. */
function remarkOf(blocks: readonly AnswerBlock[]): readonly ComparedQuestion[] {
  if (blocks.length === 0) return [];
  const nothing = { no: null, under: null, facets: [], window: null, filters: [], state: null, gaps: [] };
  return [{ ...nothing, text: REMARK, blocks }];
}

/** Every question of an answer that has an answer of its own, in the order of the paper; a preliminary remark first. */
export function comparedQuestions(answer: Omit<AnswerLike, keyof ComparedHead>): readonly ComparedQuestion[] {
  return [...remarkOf(answer.preliminaryRemark), ...answer.questions.flatMap(unitsOf)];
}

/** An answer as comparisons take it. */
export function comparedAnswer(answer: AnswerLike): ComparedAnswer {
  const { authority, title, number, date, asOf, on } = answer;
  return { authority, title, number, date, asOf, on, questions: comparedQuestions(answer) };
}
