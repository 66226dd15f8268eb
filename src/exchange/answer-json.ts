import type { AnsweredInquiry, AnsweredItem, AnsweredQuestion } from "#answers/answer.ts";
import { demonstrationMarking } from "#records/demonstration.ts";
import type { Snapshot } from "#records/snapshot.ts";

function itemJson(item: AnsweredItem): object {
  return "column" in item ? { no: item.no, text: item.text, column: true } : item;
}

function questionJson({ items, ...question }: AnsweredQuestion): object {
  return { ...question, items: items.map(itemJson) };
}

/**
 * What `kontor inquiry answer --json` prints: head, summary and remark first, then the questions.
 * `elapsedMs` is the time from the paper's text to the answer; `marking` names a demonstration as such;
 * `chain` says where the register's chain stood, so that it can be told later whether it was changed since.
 */
export function answerJson(answer: AnsweredInquiry, snapshot: Snapshot, elapsedMs: number): object {
  const { questions, ...head } = answer;
  return {
    ...head,
    chain: snapshot.chain ?? null,
    marking: demonstrationMarking(snapshot),
    elapsedMs: Math.round(elapsedMs * 10) / 10,
    questions: questions.map(questionJson),
  };
}
