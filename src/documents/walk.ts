import { cleanText } from "./clean-text.ts";
import { byBlock, byInline } from "./dispatch.ts";
import type { Block, BlockTable, Inline, InlineTable } from "./model.ts";

const none = (): readonly never[] => [];

const INNER_BLOCKS: BlockTable<null, readonly Block[]> = {
  heading: none,
  paragraph: none,
  list: ({ items }) => items.flat(),
  table: none,
  keyValue: none,
  note: ({ blocks }) => blocks,
  question: none,
  figure: none,
  pageBreak: none,
};

const INNER_INLINES: BlockTable<null, readonly Inline[]> = {
  heading: none,
  paragraph: ({ inlines }) => inlines,
  list: none,
  table: ({ rows }) => rows.flatMap(({ cells, note }) => [...cells.flat(), ...(note ?? [])]),
  keyValue: ({ entries }) => entries.flatMap(({ value }) => value),
  note: none,
  question: ({ inlines }) => inlines,
  figure: none,
  pageBreak: none,
};

const PLAIN: InlineTable<null, string> = {
  text: ({ text }) => text,
  strong: ({ inlines }) => plainText(inlines),
  emphasis: ({ inlines }) => plainText(inlines),
  link: ({ text }) => text,
  reference: ({ text }) => text,
  marker: ({ text }) => text,
  anchor: () => "",
  lineBreak: () => " ",
};

/** Every block of a document in reading order, those within lists and notes included. */
export function allBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => [block, ...allBlocks(byBlock(INNER_BLOCKS, block, null))]);
}

/** The inlines a block holds itself (not those of blocks within it), those within strong and emphasis included. */
export function inlinesIn(block: Block): readonly Inline[] {
  return byBlock(INNER_INLINES, block, null).flatMap(unfold);
}

function unfold(inline: Inline): readonly Inline[] {
  return "inlines" in inline ? [inline, ...inline.inlines.flatMap(unfold)] : [inline];
}

/** The text of inlines without any emphasis, cleaned. */
export function plainText(inlines: readonly Inline[]): string {
  return cleanText(inlines.map((inline) => byInline(PLAIN, inline, null)).join(""));
}
