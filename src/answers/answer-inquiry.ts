import type { Inquiry, Question } from "#inquiry/inquiry.ts";
import type { Copy } from "#records/visibility.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { AnsweredInquiry, AnswerBlock } from "./answer.ts";
import { answerQuestion } from "./answer-question.ts";
import type { Ask } from "./ask.ts";
import { jointAnswers } from "./joint-answers.ts";
import { limitsOf } from "./asked/limits.ts";
import { saidBy } from "./speech/said.ts";
import { paragraphOf } from "./speech/sentence.ts";
import { summaryOf } from "./summary-of.ts";
import { readableFor } from "./voices/readable-for.ts";

function preliminaryRemark(snapshot: Snapshot, on: LocalDate): readonly AnswerBlock[] {
  return recordsOf(snapshot, "statement")
    .filter(({ data }) => data.purpose === "preliminaryRemark")
    .filter(({ data }) => (data.approvedOn ?? on) <= on && on <= (data.validTo ?? on))
    .map((record) => paragraphOf(saidBy(record.data.text ?? "", record), { markdown: true }).block);
}

/** On which day, for whom, and who wants to hear when a question is done (its place in the paper, from 0). */
export type AnswerOptions = {
  readonly on: LocalDate;
  readonly copy: Copy;
  readonly onAnswered?: (place: number) => void;
};

/**
 * Answers every question of an inquiry from a register.
 * `snapshot` is what the register said at a moment of recorded time; `on` is the day that "derzeit" speaks of.
 */
export function answerInquiry(inquiry: Inquiry, snapshot: Snapshot, options: AnswerOptions): AnsweredInquiry {
  const how = { on: options.on, copy: options.copy };
  const readable = readableFor(how.copy, snapshot);
  const askOf = (question: Question): Ask => ({
    ...readable,
    ...how,
    question,
    item: null,
    window: question.window,
    limits: limitsOf(readable.snapshot, question),
  });
  const each = inquiry.questions.map((question, place) => {
    const answered = answerQuestion(askOf(question));
    options.onAnswered?.(place);
    return answered;
  });
  const questions = jointAnswers(each);
  return {
    ...inquiry,
    ...how,
    authority: snapshot.authority,
    asOf: snapshot.asOf,
    recordsRead: readable.snapshot.records.length,
    summary: summaryOf(questions),
    preliminaryRemark: preliminaryRemark(readable.snapshot, how.on),
    questions,
  };
}
