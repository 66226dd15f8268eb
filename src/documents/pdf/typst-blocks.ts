import { byBlock } from "#documents/dispatch.ts";
import { captionOf, type Frame } from "#documents/frame.ts";
import type { Block, BlockTable } from "#documents/model.ts";
import { typstInlines, typstLabel } from "./typst-inlines.ts";
import { typstTable } from "./typst-table.ts";
import { printableText } from "./printable-text.ts";
import { literal, named, shown } from "./typst-text.ts";

/** Where a block stands: within another one no page can break. */
type Place = { readonly frame: Frame; readonly nested: boolean };

const TABLE: BlockTable<Place, string> = {
  heading: (heading, { frame }) => {
    // PDF/UA refuses an empty heading; what points to it still finds its place
    const empty = printableText(heading.text).trim() === "";
    const made = empty ? "#metadata(none)" : `#heading(level: ${heading.level}, ${shown(heading.text)})`;
    return typstLabel(frame, heading, made);
  },
  paragraph: ({ inlines }, { frame }) => `#par(${typstInlines(inlines, frame)});`,
  list: ({ ordered, items }, { frame }) => {
    const contents = items.map((item) => `[${inner(item, frame)}]`);
    return `#${ordered ? "enum" : "list"}(tight: false, ${contents.join(", ")});`;
  },
  table: (table, { frame }) => typstTable(table, frame),
  keyValue: ({ entries }, { frame }) => {
    const cells = entries.flatMap(({ label, value }) => [shown(label), typstInlines(value, frame)]);
    return `#key-value(${cells.join(", ")});`;
  },
  note: ({ tone, title, blocks }, { frame }) =>
    `#remark("${tone}", ${title === undefined ? "none" : shown(title)}, [${inner(blocks, frame)}]);`,
  question: (question, { frame }) => {
    const number = question.number === undefined ? "none" : shown(question.number);
    return typstLabel(frame, question, `#question(${number}, ${typstInlines(question.inlines, frame)})`);
  },
  figure: (figure, { frame }) => {
    const caption = captionOf(frame, figure, figure.title);
    // PDF/UA refuses a picture without words; the numbered caption is the least there is
    const described = [figure.description, caption].find((text) => printableText(text).trim() !== "");
    const parts = [literal(figure.svg), named(described ?? "Abbildung"), shown(caption)];
    return typstLabel(frame, figure, `#picture(${parts.join(", ")})`);
  },
  pageBreak: (_, { nested }) => (nested ? "" : "#pagebreak(weak: true);"),
};

function inner(blocks: readonly Block[], frame: Frame): string {
  return blocks.map((block) => byBlock(TABLE, block, { frame, nested: true })).join("\n");
}

/** Blocks as Typst markup; every text stands in a string literal, so none can be read as markup. */
export function typstBlocks(blocks: readonly Block[], frame: Frame): string {
  return blocks.map((block) => byBlock(TABLE, block, { frame, nested: false })).join("\n");
}
