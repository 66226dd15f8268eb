import { treePicture } from "#duties/classification/tree-picture.ts";
import { proofsOfDuty } from "#duties/register/proofs-of-duties.ts";
import type { AiActDuty } from "#law/ai-act/ai-act-duty.ts";
import { CLASSES, SECTIONS, type DecisionTree, type TreeQuestion } from "#law/ai-act/decision-tree.ts";
import { provision } from "#law/look-up.ts";
import { cell, GENERATED, table } from "./markdown.ts";

const INTRO = [
  "The decision tree of the AI Act as data: `src/law/ai-act/`. What it does and how to use it:",
  "[classification](../classification.md). Certainty: `primary` read in the law, `secondary` read elsewhere,",
  "`general` common knowledge, `notFound` looked for in vain. No provision has been confirmed by an authority yet.",
].join("\n");

const citesOf = (ids: readonly string[]): string =>
  ids
    .map((id) => {
      const rule = provision(id);
      return rule ? `${cell(rule.cite)} (${rule.certainty}${rule.disputed ? ", disputed" : ""})` : id;
    })
    .join("; ");

const questionRow = ({ id, section, text, law }: TreeQuestion): readonly string[] => [
  `\`${id}\``,
  SECTIONS[section],
  cell(text),
  citesOf(law),
];

function dutyRow({ id, title, law, owedBy, classes }: AiActDuty): readonly string[] {
  const rule = provision(law);
  const from = [rule?.appliesFrom, rule?.alternativeFrom].filter((day) => day !== undefined).join(" or ");
  const shown = proofsOfDuty(id).map(
    ({ type, kind }) => `\`${type}${kind === undefined ? "" : ` ${kind}`}\``,
  );
  const who = owedBy.join(", ");
  return [
    `\`${id}\``,
    cell(title),
    citesOf([law]),
    from || "–",
    who,
    classes.map((one) => `\`${one}\``).join(" "),
    shown.join(" "),
  ];
}

/** The reference page of the decision tree: its picture, its questions, and its duties with what shows them. */
export function decisionTreePage(tree: DecisionTree, duties: readonly AiActDuty[]): string {
  return [
    ...[GENERATED, "", "# Decision tree of the AI Act", "", INTRO, ""],
    ...[
      `State of the law from ${tree.validFrom}.`,
      "",
      "## Picture",
      "",
      "```mermaid",
      treePicture(tree),
      "```",
      "",
    ],
    ...[
      "## Classes, the gravest first",
      "",
      table(
        ["Code", "In German"],
        Object.entries(CLASSES).map(([id, text]) => [`\`${id}\``, cell(text)]),
      ),
      "",
    ],
    ...[
      "## Questions",
      "",
      table(["Id", "Part", "Question", "Provisions"], tree.questions.map(questionRow)),
      "",
    ],
    ...[
      "## Duties",
      "",
      table(["Id", "Duty", "Provision", "From", "Owed by", "Classes", "Shown by"], duties.map(dutyRow)),
      "",
    ],
  ].join("\n");
}
