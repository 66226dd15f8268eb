import { keepAnswer, type KeepReport } from "#actions/archive/keep-answer.ts";
import type { AnswerBlock } from "#answers/answer.ts";
import type { AnswerFile } from "#exchange/answer-file.ts";
import type { Inquiry, Question } from "#inquiry/inquiry.ts";
import { dayOf } from "#values/instant.ts";
import { fail, type Result } from "#values/result.ts";
import { functionFor, type AtDesk } from "./at-desk.ts";
import type { Arrival } from "./open-case.ts";
import { inquiriesProblem } from "./problems.ts";
import { readArrival } from "./read-arrival.ts";

type Answered = AnswerFile["questions"][number];

function answeredQuestion(question: Question): Answered {
  const { no, text, facets, window, filters, items, answered = "" } = question;
  const answer = answered
    .split("\n")
    .flatMap((one): AnswerBlock[] => (one === "" ? [] : [{ kind: "paragraph", text: one, evidence: [] }]));
  return {
    ...{ no, text, facets, window, filters, state: null, answer, gaps: [] },
    items: items.map((item) => ({ ...item, column: true as const })),
  };
}

function fileOf({ title, number, kind, body, date, questions }: Inquiry): AnswerFile {
  return {
    ...{ title, number, kind, body, date, on: date, authority: null, asOf: null, copy: null },
    ...{ chain: null, marking: null, preliminaryRemark: [], questions: questions.map(answeredQuestion) },
  };
}

/**
 * Files a paper that was answered elsewhere, questions and answers apart, so that later answers can be compared with it.
 * Its answers have no evidence and are never published.
 * @problems actions.inquiries.refused, actions.inquiries.nothing, actions.inquiries.unanswered, those of readPaper,
 * readInquiry and keepAnswer
 */
export async function keepAnsweredPaper(
  context: AtDesk,
  { authority, paper }: Arrival,
): Promise<Result<KeepReport>> {
  const by = functionFor(context, "inquiry.answer", authority);
  if (!by.ok) return by;
  const read = await readArrival(paper);
  if (!read.ok) return read;
  if (read.value.questions.every(({ answered }) => answered === undefined))
    return fail(inquiriesProblem("actions.inquiries.unanswered", "/paper"));
  const on = read.value.date ?? dayOf(context.now());
  return keepAnswer(context, fileOf(read.value), { authority, on, by: by.value });
}
