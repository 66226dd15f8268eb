import { inlinesOf, type Content } from "./inlines.ts";
import type {
  Block,
  Column,
  Figure,
  Heading,
  HeadingLevel,
  KeyValue,
  List,
  Note,
  PageBreak,
  Paragraph,
  Question,
  Table,
  TableRow,
} from "./model.ts";

type Identity = { readonly id?: string };
type RowInput = readonly Content[] | { readonly cells: readonly Content[]; readonly note?: Content };

/** A heading; the id makes it a target of references. */
export function heading(level: HeadingLevel, text: string, id?: string): Heading {
  return { kind: "heading", level, text, ...(id === undefined ? {} : { id }) };
}

/** A paragraph of text or inlines. */
export function paragraph(...content: readonly (string | Content)[]): Paragraph {
  return { kind: "paragraph", inlines: content.flatMap((one) => inlinesOf(one)) };
}

function isBlocks(item: Content | readonly Block[]): item is readonly Block[] {
  if (typeof item === "string" || "kind" in item) return false;
  const [first] = item;
  return typeof first === "object" && BLOCK_KINDS.has(first.kind);
}

const BLOCK_KINDS: ReadonlySet<string> = new Set([
  "heading",
  "paragraph",
  "list",
  "table",
  "keyValue",
  "note",
  "question",
  "figure",
  "pageBreak",
] satisfies Block["kind"][]);

/** A list; an item is a content or a row of blocks. */
export function list(items: readonly (Content | readonly Block[])[], ordered = false): List {
  const blocks = items.map((item) => (isBlocks(item) ? item : [paragraph(item)]));
  return { kind: "list", ordered, items: blocks };
}

function rowOf(input: RowInput): TableRow {
  const row = "cells" in input ? input : { cells: input };
  const cells = row.cells.map(inlinesOf);
  return row.note === undefined ? { cells } : { cells, note: inlinesOf(row.note) };
}

/** A table with caption and column heads; a column may be given as its label alone. */
export function table(
  parts: Identity & {
    readonly caption: string;
    readonly columns: readonly (string | Column)[];
    readonly rows: readonly RowInput[];
  },
): Table {
  return {
    kind: "table",
    ...parts,
    columns: parts.columns.map((column) => (typeof column === "string" ? { label: column } : column)),
    rows: parts.rows.map(rowOf),
  };
}

/** Head data from pairs of label and value, in the order given. */
export function keyValue(entries: readonly (readonly [label: string, value: Content])[]): KeyValue {
  return {
    kind: "keyValue",
    entries: entries.map(([label, value]) => ({ label, value: inlinesOf(value) })),
  };
}

/** A set-off remark. */
export function note(tone: Note["tone"], blocks: readonly Block[], title?: string): Note {
  return { kind: "note", tone, blocks, ...(title === undefined ? {} : { title }) };
}

/** A repeated question with its number as printed in the original. */
export function question(content: Content, parts: Identity & { readonly number?: string } = {}): Question {
  return { kind: "question", inlines: inlinesOf(content), ...parts };
}

/** A picture (SVG text) with title and description. */
export function figure(parts: Omit<Figure, "kind">): Figure {
  return { kind: "figure", ...parts };
}

/** What follows begins on a new page. */
export function pageBreak(): PageBreak {
  return { kind: "pageBreak" };
}
