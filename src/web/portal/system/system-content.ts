import { blocksToHtml } from "#documents/html/blocks-to-html.ts";
import { html, type Html } from "#documents/html/html.ts";
import { blocksFromMarkdown } from "#documents/markdown-blocks.ts";
import { fieldList } from "#web/parts/field-list.ts";
import { germanMark } from "#web/parts/field-value.ts";
import { incomingList } from "#web/parts/incoming-list.ts";
import { chapter } from "#web/portal/chapter.ts";
import { textIn } from "#web/reading/data-of.ts";
import { fieldGroups } from "#web/record/field-groups.ts";
import { incomingOf } from "#web/record/incoming.ts";
import { costsPart } from "./costs-part.ts";
import { forMe } from "./for-me.ts";
import { glance } from "./glance.ts";
import { relatedPart } from "./related-part.ts";
import { resultsPart } from "./results-part.ts";
import { riskPart } from "./risk.ts";
import type { SystemView } from "./system-view.ts";
import { usesPart } from "./uses-part.ts";

/** Fields that the chapters tell; what is left stands under "Alle weiteren Angaben". */
const TOLD = {
  what: ["description", "functions", "kinds"],
  decision: ["decisionRole", "decisionDescription"],
  data: [
    ...[
      "personalData",
      "dataSubjects",
      "inputData",
      "retention",
      "trainsOnInputs",
      "hosting",
      "processingRoles",
    ],
  ],
  elsewhere: [
    ...["affects", "redress", "contact", "aiActClass", "aiActReasoning", "aiActRole", "annexIIIArea"],
    ...["isAiSystem", "classifiedOn", "classifiedBy", "euDatabaseUrl"],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const SHOWN: ReadonlySet<string> = new Set(Object.values(TOLD).flat());

/** Types of records that a chapter tells of. */
const TOLD_TYPES: ReadonlySet<string> = new Set([
  ...["deployment", "transparencyMeasure", "oversightMeasure", "legalBasis", "assessment", "biasMeasure"],
  ...["participation", "indicator", "evaluation", "feedback", "cost", "incident", "intervention"],
]);

function lead({ record, register }: SystemView): Html {
  const plain = textIn(record, "plainSummary");
  const summary = textIn(record, "summary");
  return html`${
    plain !== null &&
    html`<div class="plain-words"${germanMark(register)}>
${blocksToHtml(blocksFromMarkdown(plain), 3)}</div>
`
  }${
    summary !== null &&
    html`<p class="kern-body kern-body--large"${germanMark(register)}>${summary}</p>
`
  }`;
}

type FieldChapter = { readonly id: string; readonly title: string; readonly part: keyof typeof TOLD };

function fieldChapter({ register, record }: SystemView, { id, title, part }: FieldChapter): Html {
  return chapter(id, title, fieldList(register, record, TOLD[part]));
}

function decisionPart(view: SystemView): Html {
  const { say } = view.tongue;
  return relatedPart(view, {
    id: "entscheidung",
    title: say("Wer entscheidet?", "Who decides?"),
    before: fieldList(view.register, view.record, TOLD.decision),
    types: { oversightMeasure: ["decidedBy", "rule"] },
    none: say(
      "Im öffentlichen Register sind dazu keine Regeln zur menschlichen Letztentscheidung eingetragen.",
      "The public register holds no rules on human oversight of it.",
    ),
  });
}

function protectionParts(view: SystemView): Html {
  const { say } = view.tongue;
  return html`${relatedPart(view, {
    id: "recht",
    title: say("Auf welcher Rechtsgrundlage?", "On which legal basis?"),
    types: { legalBasis: ["purpose"] },
    none: say(
      "Im öffentlichen Register ist dazu keine Rechtsgrundlage eingetragen.",
      "The public register names no legal basis of it.",
    ),
  })}${usesPart(view)}${riskPart(view)}${relatedPart(view, {
    id: "pruefungen",
    title: say("Was wurde geprüft?", "What has been assessed?"),
    types: { assessment: ["result"], biasMeasure: ["finding"] },
    none: say(
      "Im öffentlichen Register sind dazu keine Folgenabschätzungen oder Risikoanalysen eingetragen.",
      "The public register holds no assessments of it.",
    ),
  })}${relatedPart(view, {
    id: "beteiligung",
    title: say("Wer hat mitgewirkt?", "Who took part?"),
    types: { participation: ["result"] },
    none: say(
      "Im öffentlichen Register sind dazu keine Beteiligungen eingetragen.",
      "The public register holds no participation in it.",
    ),
  })}`;
}

function troublePart(view: SystemView): Html {
  const { say } = view.tongue;
  return relatedPart(view, {
    id: "eingriffe",
    title: say("Was ging schief, was wurde geändert?", "What went wrong, what was changed?"),
    types: { incident: ["description"], intervention: ["explanation", "measures"] },
    none: say(
      "Im öffentlichen Register sind dazu keine Vorfälle, Einschränkungen oder Einstellungen eingetragen.",
      "The public register holds no incidents, restrictions or endings of it.",
    ),
  });
}

function restPart({ register, record, page, tongue }: SystemView): Html {
  const groups = fieldGroups(record.type)
    .map(({ title, fields }) => ({ title, fields: fields.filter((id) => !SHOWN.has(id)) }))
    .filter(({ fields }) => fields.length > 0);
  const others = incomingOf(register.snapshot, page.shown.record).filter(({ type }) => !TOLD_TYPES.has(type));
  const { name = "" } = record.data;
  return html`<details class="rest">
<summary>${tongue.say("Alle weiteren Angaben", "All other facts")}</summary>
<div${germanMark(register)}>
${groups.map(
  ({ title, fields }) => html`<h3 class="kern-title">${title}</h3>
${fieldList(register, record, fields)}`,
)}${others.length > 0 && incomingList({ register, name, isSystem: true }, others)}</div>
</details>
`;
}

/** What people want to know of an application, in their order: what, for me, who decides, data, law, risk, results, money. */
export function systemContent(view: SystemView): Html {
  const { say } = view.tongue;
  return html`${lead(view)}
${glance(view)}
${fieldChapter(view, { id: "was", title: say("Was macht sie?", "What does it do?"), part: "what" })}${forMe(view)}${decisionPart(view)}${fieldChapter(view, { id: "daten", title: say("Welche Daten verarbeitet sie?", "Which data does it process?"), part: "data" })}${protectionParts(view)}${resultsPart(view)}${costsPart(view)}${troublePart(view)}${restPart(view)}`;
}
