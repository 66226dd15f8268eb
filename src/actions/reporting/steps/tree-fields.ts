import { ANSWERS } from "#duties/classification/answers.ts";
import { reach } from "#duties/classification/reach.ts";
import type { TreeQuestion } from "#law/ai-act/decision-tree.ts";
import { decisionTreeOn } from "#law/ai-act/trees.ts";
import type { LocalDate } from "#values/local-date.ts";
import { questionField, treeAnswersIn, type ReportAnswers } from "#actions/reporting/report-answers.ts";
import type { ReportField } from "#actions/reporting/report-step.ts";

const WORDS = { yes: "Ja", no: "Nein", unclear: "Weiß ich nicht" } as const;

const OPTIONS = ANSWERS.map((value) => ({ value, label: WORDS[value] }));

function asField({ id, text, help, examples }: TreeQuestion, isRequired: boolean): ReportField {
  const options = OPTIONS;
  return { id: questionField(id), kind: "choice", label: text, help, examples, options, isRequired };
}

/** The questions of the decision tree that may still matter after these answers. */
export function reachedQuestions(answers: ReportAnswers, on: LocalDate): readonly TreeQuestion[] {
  return reach(decisionTreeOn(on), treeAnswersIn(answers)).questions;
}

/**
 * Questions of the tree as fields of a page. Those that other answers on the page make needless are shown, too, so
 * that the page is the same whether it is opened for the first time or again; but they need no answer.
 */
export function treeFields(
  isMeant: (question: TreeQuestion) => boolean,
  answers: ReportAnswers,
  on: LocalDate,
): readonly ReportField[] {
  const needed = new Set(reachedQuestions(answers, on).map(({ id }) => id));
  const questions = decisionTreeOn(on).questions.filter(isMeant);
  return questions.map((question) => asField(question, needed.has(question.id)));
}
