import { ANSWERS, type Answer, type Answers } from "#duties/classification/answers.ts";

/** What has been answered in a report of a new AI use, by field; a field that is not in it is open. */
export type ReportAnswers = Readonly<Record<string, string | readonly string[]>>;

/** Value of a field that the person cannot fill in now; it becomes a task. */
export const DONT_KNOW = "unbekannt";

const QUESTION = "frage.";

/** Name of the field of a question of the decision tree. */
export function questionField(id: string): string {
  return `${QUESTION}${id}`;
}

/** A single answer; undefined if the field is open or holds several. */
export function answerIn(answers: ReportAnswers, id: string): string | undefined {
  const value = Object.hasOwn(answers, id) ? answers[id] : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A single answer that says something; undefined too where the person does not know. */
export function knownIn(answers: ReportAnswers, id: string): string | undefined {
  const value = answerIn(answers, id);
  return value === DONT_KNOW ? undefined : value;
}

/** All answers of a field that may hold several; empty if it is open. */
export function answersIn(answers: ReportAnswers, id: string): readonly string[] {
  const value = Object.hasOwn(answers, id) ? answers[id] : undefined;
  return value === undefined || value === "" ? [] : [value].flat();
}

const isAnswer = (value: unknown): value is Answer => ANSWERS.includes(value as Answer);

/** The answers to the decision tree among all answers. */
export function treeAnswersIn(answers: ReportAnswers): Answers {
  const given = Object.entries(answers).filter(([id]) => id.startsWith(QUESTION));
  return Object.fromEntries(
    given.flatMap(([id, value]) => (isAnswer(value) ? [[id.slice(QUESTION.length), value]] : [])),
  );
}
