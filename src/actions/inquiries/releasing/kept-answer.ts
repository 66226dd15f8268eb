import type { AnswerFromRegister } from "#actions/answer-from-register.ts";
import { answerFrom, answerKey, publicAnswerFrom } from "#actions/archive/answer-content.ts";
import type { Reading } from "#store/store.ts";
import type { AnswerBlock, AnsweredInquiry, AnsweredItem, AnsweredQuestion } from "#answers/answer.ts";
import { REMARK } from "#answers/comparing/compared-answer.ts";
import { summaryOf } from "#answers/summary-of.ts";
import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { Question } from "#inquiry/inquiry.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Key } from "#values/key.ts";
import { inquiryFrom } from "#actions/inquiries/asked-content.ts";

type Said = ReturnType<typeof answerFrom>;

const NOTHING: Said = { state: "gap", blocks: [], gaps: [] };

type Place = NonNullable<RecordDataMap["inquiry"]["questions"]>[number];

/** What is kept, question for question, in the order in which it was kept; each is taken once. */
type Shelf = { readonly places: readonly Place[]; readonly said: readonly Said[]; next: number };

const take = (shelf: Shelf): Said => shelf.said[shelf.next++] ?? NOTHING;

/** Is the answer that comes next one to this item? Where none was kept the item only names a column. */
function isNext({ places, next }: Shelf, item: { readonly text: string }): boolean {
  const place = places[next];
  return place?.under !== undefined && place.text === item.text;
}

function answered(question: Question, shelf: Shelf): AnsweredQuestion {
  const { state, blocks: answer, gaps } = take(shelf);
  const items = question.items.map((item): AnsweredItem => {
    if (!isNext(shelf, item)) return { ...item, column: true };
    const own = take(shelf);
    return { ...item, state: own.state, answer: own.blocks, gaps: own.gaps };
  });
  return { ...question, state, answer, gaps, items };
}

/** A preliminary remark is kept before the first question, as if it were one. */
function apart(said: readonly Said[], places: readonly Place[]) {
  const [first] = places;
  const hasRemark = first?.text === REMARK && first.no === undefined;
  const preliminaryRemark: readonly AnswerBlock[] = hasRemark ? (said[0]?.blocks ?? []) : [];
  const shelf: Shelf = { places, said, next: hasRemark ? 1 : 0 };
  return { preliminaryRemark, shelf };
}

type Kept = { readonly authority: Key; readonly record: VersionedRecord<"inquiry"> };

async function readSaid(reading: Reading, { authority, record }: Kept, isPublic: boolean) {
  const places = (record.data.questions ?? []).map((_one, at) => answerKey(record.key, at + 1));
  const answers = await reading.workRecords(authority, "answer", places);
  const byKey = new Map(answers.map((one) => [one.key, isPublic ? publicAnswerFrom(one) : answerFrom(one)]));
  return places.map((key) => byKey.get(key) ?? NOTHING);
}

/**
 * The answer to an inquiry in the words that were checked or signed, as the council gets it or as everybody may read it:
 * later changes of the register or the program leave it as it is. Null if no answer is kept.
 */
export async function keptAnswer(
  reading: Reading,
  kept: Kept,
  copy: "public" | "council",
): Promise<AnsweredInquiry | null> {
  const { authority, record } = kept;
  const { questions: places = [], asOf, on } = record.data;
  if (places.length === 0 || asOf === undefined || on === undefined) return null;
  const said = await readSaid(reading, kept, copy === "public");
  const { preliminaryRemark, shelf } = apart(said, places);
  const inquiry = inquiryFrom(record.data);
  const questions = inquiry.questions.map((one) => answered(one, shelf));
  return {
    ...inquiry,
    ...{ authority, copy, asOf, on, recordsRead: 0, summary: summaryOf(questions) },
    ...{ preliminaryRemark, questions },
  };
}

/** A kept answer in the form in which answers are shown and made into files. */
export function asFromRegister(
  answer: AnsweredInquiry,
  snapshot: AnswerFromRegister["snapshot"],
): AnswerFromRegister {
  return { answer, snapshot, elapsedMs: 0, questionMs: [] };
}
