import type { AnswerFromRegister } from "#actions/answer-from-register.ts";
import type { Context } from "#actions/context.ts";
import type { AnsweredInquiry, AnsweredItem, AnsweredQuestion, Evidence } from "#answers/answer.ts";
import { comparedQuestions } from "#answers/comparing/compared-answer.ts";
import { resolveReferences, type ResolvedQuestion } from "#answers/comparing/compare-questions.ts";
import { citedBy, evidenceIn } from "#answers/comparing/statements.ts";
import type { ArchivedInquiry } from "#answers/earlier/archived.ts";
import { compareWithEarlier } from "#answers/earlier/compare-with-earlier.ts";
import type { EarlierAnswer } from "#answers/earlier/earlier-answer.ts";
import { contradictionNote } from "#answers/earlier/earlier-note.ts";
import { findEarlier } from "#answers/earlier/find-earlier.ts";
import type { ReadingWarning } from "#inquiry/inquiry.ts";
import type { RecordContent } from "#records/record.ts";
import { recordAt, type Snapshot } from "#records/snapshot.ts";
import type { Key } from "#values/key.ts";
import { answerKey } from "./answer-content.ts";
import { keptAnswers } from "./kept-answers.ts";
import { readArchive } from "./read-archive.ts";

/** Code of the warning that an answer contradicts an earlier one. */
export const CONTRADICTION = "answers.earlier.contradiction";

type EarlierByQuestion = readonly (readonly EarlierAnswer[])[];

/** Only what was answered until the state of the register that is answered from now. */
const isBefore = ({ asOf, on }: ArchivedInquiry, answer: AnsweredInquiry): boolean =>
  asOf === null ? on <= answer.on : asOf <= answer.asOf;

/** What the versions said that earlier answers cite and that others have followed. */
async function citedVersions(
  { store }: Context,
  snapshot: Snapshot,
  earlier: readonly ResolvedQuestion[],
): Promise<ReadonlyMap<Evidence, RecordContent>> {
  const evidence = evidenceIn(earlier.flatMap(({ resolved }) => resolved));
  const passed = evidence.filter((one) => {
    const { record, version } = citedBy(one);
    return (recordAt(snapshot, record) ?? snapshot.ended.get(record))?.version !== version;
  });
  return store.cited(snapshot.authority, passed);
}

async function earlierFor(
  context: Context,
  { answer, snapshot }: { readonly answer: AnsweredInquiry; readonly snapshot: Snapshot },
  own: Key | null,
): Promise<EarlierByQuestion> {
  const all = await readArchive(context, answer.authority);
  const archive = all.filter((one) => one.key !== own && isBefore(one, answer));
  if (archive.length === 0) return [];
  const questions = resolveReferences(comparedQuestions({ ...answer, preliminaryRemark: [] }));
  const found = findEarlier(questions, archive);
  const kept = await keptAnswers(context, answer.authority, found.flat());
  const cited = await citedVersions(context, snapshot, [...kept.values()]);
  return questions.map((after, at) =>
    (found[at] ?? []).flatMap((one): EarlierAnswer[] => {
      const { inquiry, question } = one;
      const before = kept.get(answerKey(inquiry.key, question.place));
      if (before === undefined || before.state === "gap") return [];
      const days = [inquiry.on, answer.on] as const;
      return [compareWithEarlier(one, [before, after], { snapshot, since: inquiry.asOf, days, cited })];
    }),
  );
}

function withEarlier<Asked extends AnsweredQuestion | AnsweredItem>(
  asked: Asked,
  earlier: readonly EarlierAnswer[] | undefined,
): Asked {
  return earlier === undefined || earlier.length === 0 ? asked : { ...asked, earlier };
}

/** Hands each question, and each sub-question with an answer, what was found for it; in the order of the paper. */
function distributed(
  questions: readonly AnsweredQuestion[],
  earlier: EarlierByQuestion,
): readonly AnsweredQuestion[] {
  let next = 0;
  return questions.map((question) => {
    const own = earlier[next++];
    const items = question.items.map((item) =>
      "column" in item ? item : withEarlier(item, earlier[next++]),
    );
    return withEarlier({ ...question, items }, own);
  });
}

function warningsOf({ questions }: Pick<AnsweredInquiry, "questions">): readonly ReadingWarning[] {
  const units = questions.flatMap(({ no, earlier = [], items }) => [
    { no, earlier },
    ...items.flatMap((item) =>
      "earlier" in item
        ? [{ no: [no, item.no].filter(Boolean).join(" ") || null, earlier: item.earlier ?? [] }]
        : [],
    ),
  ]);
  return units.flatMap(({ no, earlier }) =>
    earlier.flatMap((one) =>
      one.contradictions.map((contradiction) => ({
        code: CONTRADICTION,
        message: contradictionNote(no, one, contradiction),
      })),
    ),
  );
}

/**
 * The answer with what was answered before to like questions, what has changed since, and warnings where the two
 * contradict each other. A public copy stays as it is: what is in the archive is not public. `own` is the key under which
 * this very inquiry is filed: its answer is no earlier one.
 */
export async function withEarlierAnswers(
  context: Context,
  answered: AnswerFromRegister,
  own: Key | null = null,
): Promise<AnswerFromRegister> {
  const { answer } = answered;
  if (answer.copy === "public") return answered;
  const start = performance.now();
  const earlier = await earlierFor(context, answered, own);
  if (earlier.length === 0) return answered;
  const questions = distributed(answer.questions, earlier);
  const warnings = [...answer.warnings, ...warningsOf({ questions })];
  const elapsedMs = answered.elapsedMs + performance.now() - start;
  return { ...answered, answer: { ...answer, questions, warnings }, elapsedMs };
}
