import type {
  AiActClass,
  DecisionTree,
  Edge,
  Effect,
  Target,
  TreeQuestion,
} from "#law/ai-act/decision-tree.ts";
import type { Answers } from "./answers.ts";

/** An end of the tree that the answers allow. Null: no class was settled, so transparency decides. */
export type End = { readonly class: AiActClass | null; readonly isProvisional: boolean };

/** Everything that the answers allow. */
export type Reach = {
  readonly ends: readonly End[];
  /** Questions that may have to be answered, in the order of the tree. */
  readonly questions: readonly TreeQuestion[];
  readonly effects: ReadonlySet<Effect>;
  /** `question:yes` or `question:no` for each answer that may have to be given. */
  readonly taken: ReadonlySet<string>;
};

type State = End & { readonly at: string; readonly hasArea: boolean };

const NO_EFFECTS: ReadonlySet<Effect> = new Set();

/** Questions by id, made once a tree. */
const BY_ID = new WeakMap<DecisionTree, ReadonlyMap<string, TreeQuestion>>();

function questionsOf(tree: DecisionTree): ReadonlyMap<string, TreeQuestion> {
  const known = BY_ID.get(tree) ?? new Map(tree.questions.map((question) => [question.id, question]));
  BY_ID.set(tree, known);
  return known;
}

/** The two answers that are still possible; an unclear or missing one may be either. */
function possibleAnswers(answers: Answers, id: string): readonly ("yes" | "no")[] {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
  return answer === "yes" || answer === "no" ? [answer] : ["yes", "no"];
}

function targetOf(to: Target, hasArea: boolean): string | null {
  if (to === null || typeof to === "string") return to;
  return hasArea ? to.ifArea : to.otherwise;
}

function follow(state: State, edge: Edge): State | End {
  const hasArea = state.hasArea || edge.effect?.startsWith("area:") === true;
  const settled = edge.class
    ? { class: edge.class, isProvisional: edge.isProvisional === true }
    : { class: state.class, isProvisional: state.isProvisional };
  const at = targetOf(edge.to, hasArea);
  return at === null ? settled : { ...settled, at, hasArea };
}

const keyOf = (state: State | End): string =>
  [state.class, state.isProvisional, ...("at" in state ? [state.at, state.hasArea] : [])].join(" ");

/**
 * Walks every way through the tree that the answers leave open. Ways that meet again are walked once: so many
 * steps as questions times classes. `without` closes the answers that have one of these effects.
 * @throws if the tree leads to a question it does not have (a bug in the data)
 */
export function reach(
  tree: DecisionTree,
  answers: Answers,
  without: ReadonlySet<Effect> = NO_EFFECTS,
): Reach {
  const byId = questionsOf(tree);
  const [ends, asked, effects, taken] = [
    new Map<string, End>(),
    new Set<string>(),
    new Set<Effect>(),
    new Set<string>(),
  ];
  const seen = new Set<string>();
  const waiting: State[] = [{ at: tree.first, class: null, isProvisional: false, hasArea: false }];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    const question = byId.get(state.at);
    if (question === undefined) throw new Error(`the tree has no question ${state.at}`);
    asked.add(state.at);
    for (const answer of possibleAnswers(answers, state.at)) {
      const edge = question[answer];
      if (edge.effect !== undefined && without.has(edge.effect)) continue;
      taken.add(`${state.at}:${answer}`);
      if (edge.effect !== undefined) effects.add(edge.effect);
      const next = follow(state, edge);
      const key = keyOf(next);
      if (seen.has(key)) continue;
      seen.add(key);
      if ("at" in next) waiting.push(next);
      else ends.set(key, next);
    }
  }
  const questions = tree.questions.filter(({ id }) => asked.has(id));
  return { ends: [...ends.values()], questions, effects, taken };
}
