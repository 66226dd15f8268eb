import type { AnswerBlock, AnswerState, Gap } from "#answers/answer.ts";
import type { Reference } from "#values/key.ts";
import type { ComparedQuestion } from "./compared-answer.ts";
import { rowDifference, type RowDifference } from "./pair-rows.ts";
import { sentenceDifference, type SentenceDifference } from "./pair-sentences.ts";
import { citedBy, evidenceIn, rowsOf, sentencesOf } from "./statements.ts";

/** A record that another version is cited of; null where it is not cited at all. */
export type EvidenceChange = {
  readonly record: Reference;
  readonly before: number | null;
  readonly after: number | null;
};

/** What two answers to the same question say differently. */
export type QuestionDifference = {
  /** Null if both are in the same state. */
  readonly state: { readonly before: AnswerState | null; readonly after: AnswerState | null } | null;
  readonly sentences: SentenceDifference;
  readonly rows: RowDifference;
  /** By record; empty where the two come from different registers. */
  readonly evidence: readonly EvidenceChange[];
  readonly gaps: { readonly closed: readonly Gap[]; readonly opened: readonly Gap[] };
};

/** An answer as it is compared: where it only points to another one, that one's blocks belong to it. */
export type ResolvedQuestion = ComparedQuestion & {
  /** Its own blocks and those of the answers it points to. */
  readonly resolved: readonly AnswerBlock[];
};

/** Puts the blocks that references lead to beside the answers that refer. */
export function resolveReferences(questions: readonly ComparedQuestion[]): readonly ResolvedQuestion[] {
  const byNo = new Map(questions.map((question) => [question.no, question.blocks]));
  return questions.map((question) => {
    const resolved = question.blocks.flatMap((block) =>
      block.kind === "reference" ? [block, ...(byNo.get(block.to) ?? [])] : [block],
    );
    return { ...question, resolved };
  });
}

const refers = ({ blocks }: ResolvedQuestion): boolean => blocks.some(({ kind }) => kind === "reference");

function newestVersions(blocks: readonly AnswerBlock[]): ReadonlyMap<Reference, number> {
  const versions = new Map<Reference, number>();
  for (const { record, version } of evidenceIn(blocks).map(citedBy))
    versions.set(record, Math.max(version, versions.get(record) ?? 0));
  return versions;
}

function evidenceChanges(
  before: readonly AnswerBlock[],
  after: readonly AnswerBlock[],
): readonly EvidenceChange[] {
  const [old, young] = [newestVersions(before), newestVersions(after)];
  return [...new Set([...old.keys(), ...young.keys()])]
    .toSorted()
    .map((record) => ({ record, before: old.get(record) ?? null, after: young.get(record) ?? null }))
    .filter((one) => one.before !== one.after);
}

const markOf = ({ facet, unit, what }: Gap): string => JSON.stringify([facet, unit, what]);

function gapsOnlyIn(some: readonly Gap[], others: readonly Gap[]): readonly Gap[] {
  const known = new Set(others.map(markOf));
  return some.filter((gap) => !known.has(markOf(gap)));
}

/**
 * What do two answers to the same question say differently? Sentences that state nothing are passed over; answers
 * that both only point elsewhere are not compared, because those that they point to are.
 */
export function compareQuestions(
  before: ResolvedQuestion,
  after: ResolvedQuestion,
  { isSameRegister }: { readonly isSameRegister: boolean },
): QuestionDifference {
  const isBoth = refers(before) && refers(after);
  const [old, young] = isBoth ? [before.blocks, after.blocks] : [before.resolved, after.resolved];
  return {
    state: before.state === after.state ? null : { before: before.state, after: after.state },
    sentences: sentenceDifference(sentencesOf(old), sentencesOf(young)),
    rows: rowDifference(rowsOf(old), rowsOf(young)),
    evidence: isSameRegister ? evidenceChanges(old, young) : [],
    gaps: {
      closed: gapsOnlyIn(before.gaps, after.gaps),
      opened: gapsOnlyIn(after.gaps, before.gaps),
    },
  };
}

/** Do both answers say the same, from the same versions of records? */
export function saysTheSame({ state, sentences, rows, evidence, gaps }: QuestionDifference): boolean {
  const lists = [...Object.values(sentences), ...Object.values(rows), evidence, gaps.closed, gaps.opened];
  return state === null && lists.every(({ length }) => length === 0);
}
