import type { AiActRole } from "#law/ai-act/ai-act-duty.ts";
import {
  AREAS,
  type AiActClass,
  type AnnexIIIArea,
  type DecisionTree,
  type TreeQuestion,
} from "#law/ai-act/decision-tree.ts";
import { decisionTreeOn } from "#law/ai-act/trees.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { Answer, Answers } from "./answers.ts";
import { citedOn, type Cited } from "./cited.ts";
import { dutiesOf, type Duty } from "./duties-of.ts";
import { findingsOf, type Holds } from "./findings.ts";
import { remarksOf, type Remark } from "./remarks.ts";

/** An answer that counted, and what it means. */
export type Reason = Cited & {
  readonly question: string;
  readonly answer: "yes" | "no";
  readonly text: string;
  /** The answer settles a class or adds a finding; else it only rules something out. */
  readonly isDecisive: boolean;
};

/** A question that was answered with "unclear", and what either answer would leave possible. */
export type Uncertain = {
  readonly question: string;
  readonly text: string;
  readonly article: string;
  readonly ifYes: readonly AiActClass[];
  readonly ifNo: readonly AiActClass[];
};

/** What the AI Act says of a system, as far as the answers go. */
export type Classification = {
  /** The state of the law that was applied, by its first day. */
  readonly tree: LocalDate;
  readonly on: LocalDate;
  /** `open`: not answered yet. */
  readonly isAiSystem: Answer | "open";
  readonly roles: readonly { readonly role: AiActRole; readonly holds: Exclude<Holds, "no"> }[];
  /** Null as long as more than one class is possible. */
  readonly class: AiActClass | null;
  /** Every class that the answers allow, the gravest first. */
  readonly possible: readonly AiActClass[];
  readonly isProvisional: boolean;
  /** The areas of Annex III that certainly apply, as they are cited; null if none does. */
  readonly annexIIIArea: string | null;
  readonly areas: readonly {
    readonly area: AnnexIIIArea;
    readonly cite: string;
    readonly holds: Exclude<Holds, "no">;
  }[];
  readonly reasons: readonly Reason[];
  readonly duties: readonly Duty[];
  /** Questions still to be answered, in their order. */
  readonly open: readonly { readonly question: string; readonly text: string }[];
  readonly uncertain: readonly Uncertain[];
  /** Questions that were answered although nothing depends on them. */
  readonly unused: readonly string[];
  readonly remarks: readonly Remark[];
};

/** The answer to a question; undefined if it has none. */
export function answerTo(answers: Answers, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

function reasonsOf(questions: readonly TreeQuestion[], answers: Answers, on: LocalDate): readonly Reason[] {
  return questions.flatMap((question) => {
    const answer = answerTo(answers, question.id);
    if (answer !== "yes" && answer !== "no") return [];
    const { because, class: settles, effect } = question[answer];
    const isDecisive = settles !== undefined || effect !== undefined;
    return [{ question: question.id, answer, text: because, isDecisive, ...citedOn(question.law[0], on) }];
  });
}

function uncertainOf(
  tree: DecisionTree,
  questions: readonly TreeQuestion[],
  answers: Answers,
): readonly Uncertain[] {
  return questions
    .filter(({ id }) => answerTo(answers, id) === "unclear")
    .map(({ id, text, law }) => ({
      question: id,
      text,
      article: citedOn(law[0], tree.validFrom).article,
      ifYes: findingsOf(tree, { ...answers, [id]: "yes" }).classes,
      ifNo: findingsOf(tree, { ...answers, [id]: "no" }).classes,
    }));
}

type Found = ReturnType<typeof findingsOf>;

function rolesOf({ classes, provider }: Found): Classification["roles"] {
  const isOwn = classes.filter((one) => one !== "notAi" && one !== "notOwnUse").length;
  if (isOwn === 0) return [];
  const isCertain = isOwn === classes.length;
  const deployer = { role: "deployer", holds: isCertain ? "certain" : "possible" } as const;
  return provider === "no" ? [deployer] : [{ role: "provider", holds: provider }, deployer];
}

function areasOf({ holds }: Found): Classification["areas"] {
  const found = (Object.keys(AREAS) as AnnexIIIArea[]).flatMap((area) => {
    const held = holds([`area:${area}`]);
    return held === "no" ? [] : [{ area, cite: AREAS[area].cite, holds: held }];
  });
  return found.toSorted((one, other) => (one.cite < other.cite ? -1 : 1));
}

/**
 * What does the AI Act say of a system that the tree was answered for? Pure: the same answers on the same day give
 * the same result, in whatever order they were given. What is unclear or open is never guessed: then every class is
 * named that is still possible, and what would decide it.
 * @asOf valid time: the day on which duties are said to apply or not yet
 */
export function classify(answers: Answers, on: LocalDate): Classification {
  const tree = decisionTreeOn(on);
  const found = findingsOf(tree, answers);
  const { questions } = found.reach;
  const areas = areasOf(found);
  const certain = areas.filter(({ holds }) => holds === "certain").map(({ cite }) => cite);
  const asked = new Set(questions.map(({ id }) => id));
  const [only = null, ...further] = found.classes;
  return {
    ...{ tree: tree.validFrom, on, isAiSystem: answerTo(answers, tree.first) ?? "open" },
    roles: rolesOf(found),
    ...{ class: further.length === 0 ? only : null, possible: found.classes },
    isProvisional: found.isProvisional,
    ...{ annexIIIArea: certain.length > 0 ? certain.join(", ") : null, areas },
    reasons: reasonsOf(questions, answers, on),
    duties: dutiesOf(found, on),
    open: questions
      .filter(({ id }) => answerTo(answers, id) === undefined)
      .map(({ id, text }) => ({ question: id, text })),
    uncertain: uncertainOf(tree, questions, answers),
    unused: Object.keys(answers)
      .filter((id) => !asked.has(id))
      .toSorted(),
    remarks: remarksOf(found, tree, on),
  };
}
