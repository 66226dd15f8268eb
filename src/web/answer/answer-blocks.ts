import { blocksToHtml } from "#documents/html/blocks-to-html.ts";
import { html, type Html } from "#documents/html/html.ts";
import { blocksFromMarkdown } from "#documents/markdown-blocks.ts";
import { questionAnchor } from "#reports/answer-blocks.ts";
import type { EvidenceList } from "#reports/evidence-list.ts";
import type { Key } from "#values/key.ts";
import { deskEvidenceAddress, evidenceAddress } from "#web/addresses.ts";
import type { AnswerBlock } from "./answered.ts";

/** What setting an answer needs to know of the page it stands in. */
export type AnswerSetting = {
  readonly authority: Key;
  readonly evidence: EvidenceList;
  /** At the desk evidence leads to the records as people at work see them. */
  readonly isAtDesk?: true;
  /** The question that is answered, so that tables of the same title can be told apart. */
  readonly place: string;
};

type Table = Extract<AnswerBlock, { kind: "table" }>;

/** More numbers than these behind one sentence are folded, so that it stays readable. */
const MOST_MARKS = 4;

function addressOf(evidence: string, { authority, isAtDesk }: AnswerSetting): string {
  return isAtDesk ? deskEvidenceAddress(authority, evidence) : evidenceAddress(authority, evidence);
}

/** The numbers of the evidence, each a link to exactly the cited version of the record; many stand behind a fold. */
function marks(evidence: readonly string[], setting: AnswerSetting): Html {
  const numbered = [...new Set(evidence)].map((one) => ({ one, number: setting.evidence.numberOf(one) }));
  const links = numbered
    .toSorted((a, b) => a.number - b.number)
    .map(
      // the style puts the word before the number, for those who hear the page
      ({ one, number }) => html` <a class="evidence" href="${addressOf(one, setting)}">${number}</a>`,
    );
  if (links.length <= MOST_MARKS) return html`${links}`;
  return html` <details class="evidence-more"><summary>${links.length} Belege</summary>${links}</details>`;
}

/** A paragraph with its evidence; HTML allows no fold within its own paragraphs. */
function paragraph(text: Html, evidence: readonly string[], setting: AnswerSetting): Html {
  const inner = html`${text}${marks(evidence, setting)}`;
  return new Set(evidence).size > MOST_MARKS
    ? html`<div class="kern-body">${inner}</div>
`
    : html`<p class="kern-body">${inner}</p>
`;
}

/** Keeps the line breaks of a text that has some. */
function asWritten(text: string): Html {
  return text.includes("\n") ? html`<span class="as-written">${text}</span>` : html`${text}`;
}

/** Tables with more columns may be too wide for the page and then scroll by themselves. */
const MOST_COLUMNS = 5;

/** On narrow screens each cell stands below its label, but for the first: that one names the block. */
const cellOf = (label: string | null, text: string, after: Html | false): Html =>
  html`<td${label !== null && html` data-label="${label}"`}>${asWritten(text)}${after}</td>
`;

function tableBlock({ title, columns, rows }: Table, setting: AnswerSetting): Html {
  const line = ({ cells, evidence }: Table["rows"][number]): Html => html`<tr>
${columns.map((label, at) => cellOf(at === 0 ? null : label, cells[at] ?? "", at === 0 && marks(evidence, setting)))}</tr>
`;
  const whole = html`<table class="kern-table kern-table--small stacked">
<caption class="kern-title kern-title--small">${title}</caption>
<thead>
<tr>
${columns.map(
  (label) => html`<th class="kern-table__header" scope="col">${label}</th>
`,
)}</tr>
</thead>
<tbody>
${rows.map(line)}</tbody>
</table>
`;
  if (columns.length <= MOST_COLUMNS) return whole;
  return html`<section class="kern-table-responsive" aria-label="${title}, ${setting.place}" tabindex="0">
${whole}</section>
`;
}

/** One block of an answer with links to its evidence. */
export function answerBlock(block: AnswerBlock, setting: AnswerSetting): Html {
  if (block.kind === "table") return tableBlock(block, setting);
  if (block.kind === "reference") {
    const [no = "", item] = block.to.split(" ");
    return html`<p class="kern-body"><a class="kern-link" href="#${questionAnchor(no, item)}">${block.text}</a></p>
`;
  }
  if (block.markdown) {
    return html`<div class="prose">${blocksToHtml(blocksFromMarkdown(block.text), 5)}${marks(block.evidence, setting)}</div>
`;
  }
  return paragraph(asWritten(block.text), block.evidence, setting);
}
