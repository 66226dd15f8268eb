import type { AnswerBlock, AnsweredInquiry, AnsweredItem } from "#answers/answer.ts";

/** A block of an answer with the mark of its question or sub-question ("5 a"). */
export type PlacedBlock = { readonly question: string; readonly block: AnswerBlock };

/** The mark of a question; its place in the paper (from 1) if the paper prints none. */
export function markOf(no: string | null, place: number): string {
  return no ?? String(place + 1);
}

/** Every block of the answers to the questions, in their order. */
export function placedBlocks({ questions }: AnsweredInquiry): readonly PlacedBlock[] {
  return questions.flatMap(({ no, answer, items }, place) => {
    const mark = markOf(no, place);
    const ofItems = items.flatMap((item) =>
      "answer" in item
        ? item.answer.map((block) => ({ question: `${mark} ${item.no ?? ""}`.trim(), block }))
        : [],
    );
    return [...answer.map((block) => ({ question: mark, block })), ...ofItems];
  });
}

/** The same answer with some blocks put in place of others; all else stays as it is. */
export function withBlocks(
  inquiry: AnsweredInquiry,
  instead: ReadonlyMap<AnswerBlock, AnswerBlock>,
): AnsweredInquiry {
  const put = (blocks: readonly AnswerBlock[]): readonly AnswerBlock[] =>
    blocks.map((block) => instead.get(block) ?? block);
  const putItem = (item: AnsweredItem): AnsweredItem =>
    "answer" in item ? { ...item, answer: put(item.answer) } : item;
  const questions = inquiry.questions.map((question) => ({
    ...question,
    answer: put(question.answer),
    items: question.items.map(putItem),
  }));
  return { ...inquiry, questions };
}
