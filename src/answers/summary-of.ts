import type { AnsweredInquiry, AnsweredQuestion, AnswerState } from "./answer.ts";

const STATES: readonly AnswerState[] = [
  "answered",
  "partly",
  "nil",
  "notCompetent",
  "opinion",
  "withheld",
  "gap",
];

/** How many questions are in each state; states without any are 0. */
export function summaryOf(questions: readonly Pick<AnsweredQuestion, "state">[]): AnsweredInquiry["summary"] {
  const count = (state: AnswerState): number =>
    questions.filter((question) => question.state === state).length;
  return Object.fromEntries(STATES.map((state) => [state, count(state)])) as AnsweredInquiry["summary"];
}
