import { cleanText } from "#documents/clean-text.ts";
import { byBlock } from "#documents/dispatch.ts";
import { captionOf } from "#documents/frame.ts";
import type { Block, BlockTable, Figure, Heading, Note } from "#documents/model.ts";
import { html, Html } from "./html.ts";
import { htmlInlines, idAttribute } from "./html-inlines.ts";
import type { Place } from "./html-place.ts";
import { htmlTable } from "./html-table.ts";

const DEEPEST = 6;
const LOOKS = ["x-large", "large", "medium", "small"].map((size) => `kern-heading-${size}`);

function headingBlock(heading: Heading, { frame, topLevel }: Place): Html {
  const level = Math.min(DEEPEST, topLevel + heading.level - 1);
  const looks = LOOKS[level - 1] ?? "kern-title";
  // the tag's name is a number of our own, not a text from outside
  const tag = new Html(`h${level}`);
  return html`<${tag} class="${looks}"${idAttribute(frame, heading)}>${cleanText(heading.text)}</${tag}>
`;
}

function noteBlock({ tone, title, blocks }: Note, place: Place): Html {
  const head =
    title !== undefined &&
    html`<div class="kern-alert__header"><p class="kern-title"><strong>${cleanText(title)}</strong></p></div>
`;
  return html`<div class="kern-alert kern-alert--${tone} doc-note" role="note">
${head}<div class="kern-alert__body">
${htmlBlocks(blocks, place)}</div>
</div>
`;
}

function pictureAddress(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}

function figureBlock(figure: Figure, { frame }: Place): Html {
  const caption = cleanText(captionOf(frame, figure, figure.title));
  const description = cleanText(figure.description || figure.title);
  return html`<figure class="doc-figure"${idAttribute(frame, figure)}>
<img src="${pictureAddress(figure.svg)}" alt="${description}" />
<figcaption class="kern-title kern-title--small">${caption}</figcaption>
</figure>
`;
}

const TABLE: BlockTable<Place, Html> = {
  heading: headingBlock,
  paragraph: ({ inlines }, { frame }) => html`<p class="kern-body">${htmlInlines(inlines, frame)}</p>
`,
  list: ({ ordered, items }, place) => {
    const tag = new Html(ordered ? "ol" : "ul");
    const contents = items.map(
      (item) => html`<li>${htmlItem(item, place)}</li>
`,
    );
    return html`<${tag} class="kern-list kern-list--${ordered ? "number" : "bullet"}">
${contents}</${tag}>
`;
  },
  table: (table, { frame }) => htmlTable(table, frame),
  keyValue: ({ entries }, { frame }) => {
    const items = entries.map(
      ({ label, value }) => html`<div class="kern-description-list-item">
<dt class="kern-description-list-item__key">${cleanText(label)}</dt>
<dd class="kern-description-list-item__value">${htmlInlines(value, frame)}</dd>
</div>
`,
    );
    return html`<dl class="kern-description-list">
${items}</dl>
`;
  },
  note: noteBlock,
  question: (question, { frame, topLevel }) => {
    const number = question.number !== undefined && html`${cleanText(question.number)} `;
    const tag = new Html(`h${Math.min(DEEPEST, topLevel + 1)}`);
    return html`<${tag} class="doc-question"${idAttribute(frame, question)}>${number}${htmlInlines(question.inlines, frame)}</${tag}>
`;
  },
  figure: figureBlock,
  pageBreak: () => html`<div class="doc-page-break"></div>
`,
};

/** An item of one paragraph needs no paragraph of its own. */
function htmlItem(item: readonly Block[], place: Place): readonly Html[] {
  const [first, ...rest] = item;
  if (first?.kind !== "paragraph") return htmlBlocks(item, place);
  return [...htmlInlines(first.inlines, place.frame), ...htmlBlocks(rest, place)];
}

/** Blocks as HTML, each block on lines of its own. */
export function htmlBlocks(blocks: readonly Block[], place: Place): readonly Html[] {
  return blocks.map((block) => byBlock(TABLE, block, place));
}
