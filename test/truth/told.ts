import type { AnsweredInquiry, AnswerBlock } from "#answers/answer.ts";

/** One paragraph or row of an answer: what it says and what it cites. */
export type Told = {
  readonly question: string;
  readonly text: string;
  readonly evidence: readonly string[];
  readonly derived: boolean;
  readonly connective: boolean;
};

function toldBy(question: string, block: AnswerBlock): readonly Told[] {
  if (block.kind === "reference") return [];
  if (block.kind === "paragraph") {
    const { text, evidence, derived = false, connective = false } = block;
    return [{ question, text, evidence, derived, connective }];
  }
  return block.rows.map(({ cells, evidence, derived = false }) => ({
    ...{ question, text: cells.join(" | "), evidence, derived, connective: false },
  }));
}

/** Everything an answered inquiry says, block by block. */
export function everythingTold(answer: AnsweredInquiry): readonly Told[] {
  return [
    ...answer.preliminaryRemark.flatMap((block) => toldBy("Vorbemerkung", block)),
    ...answer.questions.flatMap(({ no, answer: blocks, items }) => [
      ...blocks.flatMap((block) => toldBy(no ?? "–", block)),
      ...items.flatMap((item) =>
        "answer" in item ? item.answer.flatMap((block) => toldBy(`${no} ${item.no}`, block)) : [],
      ),
    ]),
  ];
}
