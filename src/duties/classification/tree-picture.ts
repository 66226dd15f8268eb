import {
  CLASSES,
  SECTIONS,
  type AiActClass,
  type DecisionTree,
  type Edge,
  type SectionId,
  type TreeQuestion,
} from "#law/ai-act/decision-tree.ts";
import { provisionOf } from "./cited.ts";

/** How many words of a question stand in its box. */
const MOST_CHARACTERS = 60;

function short(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, text.lastIndexOf(" ", MOST_CHARACTERS))} …`;
}

const box = ({ id, text, law }: TreeQuestion): string =>
  `    ${id}{{"${id}<br/>${short(text)}<br/>${provisionOf(law[0]).cite}"}}`;

function arrowsOf(
  { id }: TreeQuestion,
  word: string,
  { to, class: settles, isProvisional }: Edge,
): readonly string[] {
  const label = [word, settles && to !== null ? CLASSES[settles] : "", isProvisional ? "vorläufig" : ""]
    .filter(Boolean)
    .join(", ");
  const arrow = (target: string, more = ""): string => `  ${id} -- "${label}${more}" --> ${target}`;
  if (to === null) return [arrow(settles ?? "done")];
  if (typeof to === "string") return [arrow(to)];
  return [
    arrow(to.ifArea, word === "Ja" ? "" : ", schon ein Bereich"),
    ...(word === "Ja" ? [] : [arrow(to.otherwise, ", kein Bereich")]),
  ];
}

function sectionOf(tree: DecisionTree, section: SectionId): readonly string[] {
  const questions = tree.questions.filter((question) => question.section === section);
  return [`  subgraph ${section}["${SECTIONS[section]}"]`, ...questions.map(box), "  end"];
}

function endings(tree: DecisionTree): readonly AiActClass[] {
  const found = tree.questions.flatMap(({ yes, no }) =>
    [yes, no].flatMap(({ to, class: settles }) => (to === null && settles ? [settles] : [])),
  );
  return [...new Set(found)];
}

/** The tree as a Mermaid flow chart, one box for each question, in the order of asking. */
export function treePicture(tree: DecisionTree): string {
  return [
    "flowchart TD",
    ...(Object.keys(SECTIONS) as SectionId[]).flatMap((section) => sectionOf(tree, section)),
    ...endings(tree).map((id) => `  ${id}(["${CLASSES[id]}"])`),
    '  done(["Ende: Einstufung, Pflichten"])',
    ...tree.questions.flatMap((question) => [
      ...arrowsOf(question, "Ja", question.yes),
      ...arrowsOf(question, "Nein", question.no),
    ]),
  ].join("\n");
}
