import type { SectionId, TreeQuestion } from "#law/ai-act/decision-tree.ts";
import { SECTIONS } from "#law/ai-act/decision-tree.ts";
import { decisionTreeOn } from "#law/ai-act/trees.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { Answers } from "./answers.ts";
import { citedOn, type Cited } from "./cited.ts";
import { reach } from "./reach.ts";

/** A question as a form or a terminal asks it. */
export type AskedQuestion = Pick<TreeQuestion, "id" | "section" | "text" | "help" | "examples"> & {
  /** Title of the part of the tree. */
  readonly title: string;
  readonly law: readonly Cited[];
  /** How many questions may still follow after this one, at most. */
  readonly mostAfter: number;
};

function asked(question: TreeQuestion, on: LocalDate, mostAfter: number): AskedQuestion {
  const { id, section, text, help, examples, law } = question;
  const cited = law.map((one) => citedOn(one, on));
  return { id, section, text, help, examples, title: SECTIONS[section], law: cited, mostAfter };
}

function stillOpen(answers: Answers, on: LocalDate): readonly AskedQuestion[] {
  const open = reach(decisionTreeOn(on), answers).questions.filter(({ id }) => !Object.hasOwn(answers, id));
  return open.map((question, at) => asked(question, on, open.length - at - 1));
}

/**
 * The question to ask next; null when every question that matters has an answer. An unclear answer counts as one:
 * both ways are followed.
 */
export function nextQuestion(answers: Answers, on: LocalDate): AskedQuestion | null {
  return stillOpen(answers, on)[0] ?? null;
}

/**
 * The questions of the next part of the tree that are still open, for a form with a page for each part; empty when
 * nothing is open. An answer may make later ones of the part needless.
 */
export function nextSection(answers: Answers, on: LocalDate): readonly AskedQuestion[] {
  const open = stillOpen(answers, on);
  const section: SectionId | undefined = open[0]?.section;
  return open.filter((question) => question.section === section);
}
