import type { Context } from "#actions/context.ts";
import { resolveReferences, type ResolvedQuestion } from "#answers/comparing/compare-questions.ts";
import type { ComparedQuestion } from "#answers/comparing/compared-answer.ts";
import type { ArchivedInquiry, ArchivedQuestion } from "#answers/earlier/archived.ts";
import type { Key } from "#values/key.ts";
import { answerFrom, answerKey } from "./answer-content.ts";

/** A question of an inquiry in the archive. */
export type Wanted = { readonly inquiry: ArchivedInquiry; readonly question: ArchivedQuestion };

const keyOf = ({ inquiry, question }: Wanted): Key => answerKey(inquiry.key, question.place);

type Answers = Map<Key, ReturnType<typeof answerFrom>>;

async function load(
  { store }: Context,
  authority: Key,
  { keys, into }: { readonly keys: readonly Key[]; readonly into: Answers },
): Promise<void> {
  const missing = [...new Set(keys)].filter((key) => !into.has(key));
  for (const record of await store.workRecords(authority, "answer", missing)) {
    if (!record.ended) into.set(record.key, answerFrom(record));
  }
}

/** The places of the questions that an answer points to. */
function pointedTo({ inquiry }: Wanted, answer: ReturnType<typeof answerFrom> | undefined): readonly Key[] {
  return (answer?.blocks ?? []).flatMap((block) => {
    if (block.kind !== "reference") return [];
    const target = inquiry.questions.find(({ no }) => no === block.to);
    return target === undefined ? [] : [keyOf({ inquiry, question: target })];
  });
}

/**
 * What was answered to these questions of the archive, by the keys of their answers; answers that they point to are
 * put in. Two SQL statements for a few dozen.
 */
export async function keptAnswers(
  context: Context,
  authority: Key,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<Key, ResolvedQuestion>> {
  const answers: Answers = new Map();
  await load(context, authority, { keys: wanted.map(keyOf), into: answers });
  const further = wanted.flatMap((one) => pointedTo(one, answers.get(keyOf(one))));
  await load(context, authority, { keys: further, into: answers });
  const resolved = wanted.flatMap(({ inquiry, question }): (readonly [Key, ResolvedQuestion])[] => {
    const present = inquiry.questions.filter((one) => answers.has(keyOf({ inquiry, question: one })));
    const questions = present.flatMap((one): ComparedQuestion[] => {
      const answer = answers.get(keyOf({ inquiry, question: one }));
      return answer === undefined ? [] : [{ ...one, ...answer }];
    });
    const own = resolveReferences(questions)[present.indexOf(question)];
    return own === undefined ? [] : [[keyOf({ inquiry, question }), own]];
  });
  return new Map(resolved);
}
