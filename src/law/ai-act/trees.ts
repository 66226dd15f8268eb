import type { LocalDate } from "#values/local-date.ts";
import type { DecisionTree } from "./decision-tree.ts";
import { EXEMPTION_QUESTIONS } from "./questions/exemption.ts";
import { HIGH_RISK_QUESTIONS } from "./questions/high-risk.ts";
import { PROHIBITED_QUESTIONS } from "./questions/prohibited.ts";
import { SCOPE_QUESTIONS } from "./questions/scope.ts";
import { TRANSPARENCY_QUESTIONS } from "./questions/transparency.ts";

/** The AI Act as amended by Regulation (EU) 2026/1744, in force since 27 July 2026. */
const AMENDED: DecisionTree = {
  validFrom: "2026-07-27",
  first: "inference",
  questions: [
    ...SCOPE_QUESTIONS,
    ...PROHIBITED_QUESTIONS,
    ...HIGH_RISK_QUESTIONS,
    ...EXEMPTION_QUESTIONS,
    ...TRANSPARENCY_QUESTIONS,
  ],
};

/** Every state of the tree, oldest first. The law before the oldest one was not read. */
export const DECISION_TREES: readonly [DecisionTree, ...DecisionTree[]] = [AMENDED];

/**
 * The tree as the law stands on a day. For days before the oldest tree it is that one: what it says of those days is
 * today's law, and the caller has to say so.
 */
export function decisionTreeOn(day: LocalDate): DecisionTree {
  return DECISION_TREES.findLast(({ validFrom }) => validFrom <= day) ?? DECISION_TREES[0];
}
