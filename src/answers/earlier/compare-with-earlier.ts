import type { AnswerBlock } from "#answers/answer.ts";
import { compareQuestions, type ResolvedQuestion } from "#answers/comparing/compare-questions.ts";
import { rowsOf, sentencesOf } from "#answers/comparing/statements.ts";
import { numberInFigures } from "#language/numbers.ts";
import { answeredOn } from "./archived.ts";
import { changesSince, explainerFor } from "./changes-since.ts";
import { contradictionsBetween } from "./contradictions.ts";
import type { EarlierAnswer } from "./earlier-answer.ts";
import { earlierNote } from "./earlier-note.ts";
import type { Between } from "./explain-change.ts";
import type { EarlierQuestion } from "./find-earlier.ts";

const MOST_SAID = 300;

/** The beginning of an answer; a table is only counted. */
function beginningOf(blocks: readonly AnswerBlock[]): string {
  const text = sentencesOf(blocks)
    .map((sentence) => sentence.text)
    .join(" ");
  const rows = rowsOf(blocks);
  const table =
    rows.length === 0 ? "" : `(Tabelle „${rows[0]?.table ?? ""}“: ${numberInFigures(rows.length)} Zeilen)`;
  const short = text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text;
  return [short, table].filter(Boolean).join(" ");
}

/** What was answered before to a like question, what has changed since and where the two contradict each other. */
export function compareWithEarlier(
  { inquiry, question, score, because }: EarlierQuestion,
  [before, after]: readonly [ResolvedQuestion, ResolvedQuestion],
  between: Between,
): EarlierAnswer {
  const isSameRegister = inquiry.origin === "register";
  const difference = compareQuestions(before, after, { isSameRegister });
  const sameWindow = before.window?.from === after.window?.from && before.window?.to === after.window?.to;
  const explain = explainerFor(between, { isSameQuestion: score === 1 && sameWindow });
  const earlier = {
    ...{ inquiry: inquiry.key, title: inquiry.title, number: inquiry.number, fileNumber: inquiry.fileNumber },
    ...{ answeredOn: answeredOn(inquiry), asOf: inquiry.asOf, status: inquiry.status },
    ...{ no: question.no, question: question.text, score, because, state: before.state },
    said: beginningOf(before.resolved),
    changes: isSameRegister ? changesSince(difference, explain) : [],
    contradictions: contradictionsBetween([before, after], difference, explain),
  };
  return { ...earlier, note: earlierNote(earlier) };
}
