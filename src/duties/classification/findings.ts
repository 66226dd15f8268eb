import type { AiActClass, DecisionTree, Effect } from "#law/ai-act/decision-tree.ts";
import { CLASSES } from "#law/ai-act/decision-tree.ts";
import type { Answers } from "./answers.ts";
import { reach, type Reach } from "./reach.ts";

/** Is something so in every case that the answers allow, in some, or in none? */
export type Holds = "certain" | "possible" | "no";

/** What is known about a system, as far as classes and duties depend on it. */
export type Findings = {
  /** The classes that are possible, the gravest first; never empty. */
  readonly classes: readonly AiActClass[];
  /** The class is only assumed until a proof is at hand. */
  readonly isProvisional: boolean;
  /** Does at least one of these hold? */
  readonly holds: (some: readonly Effect[]) => Holds;
  readonly provider: Holds;
};

/** All classes, the gravest first. */
export const CLASS_ORDER = Object.keys(CLASSES) as readonly AiActClass[];

const HIGH_RISK: ReadonlySet<AiActClass> = new Set(["highRiskAnnexI", "highRiskAnnexIII"]);

const TRANSPARENCY: readonly Effect[] = ["interaction", "generates", "deepfake", "publicText", "exposure"];

function classesOf(tree: DecisionTree, answers: Answers, found: Reach): readonly AiActClass[] {
  const settled = new Set(found.ends.map((end) => end.class));
  const withoutNotices = reach(tree, answers, new Set(TRANSPARENCY)).ends;
  if (settled.has(null) && TRANSPARENCY.some((one) => found.effects.has(one))) settled.add("transparency");
  if (withoutNotices.some((end) => end.class === null)) settled.add("minimal");
  return CLASS_ORDER.filter((one) => settled.has(one));
}

function providerOf(classes: readonly AiActClass[], holds: Findings["holds"]): Holds {
  const developed = holds(["developed"]);
  if (developed === "certain") return developed;
  const changed = holds(["developed", "changed"]);
  const isHigh = classes.map((one) => HIGH_RISK.has(one));
  if (changed === "certain" && isHigh.every(Boolean)) return "certain";
  const mayBeChanged = holds(["changed"]) !== "no" && isHigh.some(Boolean);
  return developed === "possible" || mayBeChanged ? "possible" : "no";
}

type Found = Findings & { readonly reach: Reach };

/** Findings by tree and answers: the systems of a register share a few sets of answers. */
const KNOWN = new WeakMap<DecisionTree, Map<string, Found>>();
const MOST_KNOWN = 500;

/** What follows from answers to the tree. Of ways that the answers leave open, none is preferred. */
export function findingsOf(tree: DecisionTree, answers: Answers): Found {
  const known = KNOWN.get(tree) ?? new Map<string, Found>();
  KNOWN.set(tree, known);
  const key = JSON.stringify(Object.entries(answers).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  const found = known.get(key) ?? findAnew(tree, answers);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

function findAnew(tree: DecisionTree, answers: Answers): Found {
  const found = reach(tree, answers);
  const looked = new Map<string, Holds>();
  const look = (some: readonly Effect[]): Holds => {
    if (!some.some((one) => found.effects.has(one))) return "no";
    const { ends } = reach(tree, answers, new Set(some));
    return ends.length === 0 ? "certain" : "possible";
  };
  const holds = (some: readonly Effect[]): Holds => {
    const key = some.join(" ");
    const held = looked.get(key) ?? look(some);
    looked.set(key, held);
    return held;
  };
  const classes = classesOf(tree, answers, found);
  const provisional = found.ends.map(({ isProvisional }) => isProvisional);
  return {
    classes,
    holds,
    isProvisional: provisional.every(Boolean),
    provider: providerOf(classes, holds),
    reach: found,
  };
}
