import { byBlock } from "#documents/dispatch.ts";
import { captionOf, type Frame } from "#documents/frame.ts";
import type { Block, BlockTable, Table } from "#documents/model.ts";
import { anchorTag, markdownInlines } from "./markdown-inlines.ts";
import { escapeMarkdown, plainLine } from "./markdown-text.ts";

function anchored(frame: Frame, block: Block & { readonly id?: string }, text: string): string {
  const tag = anchorTag(frame, block);
  return tag === "" ? text : `${tag}\n\n${text}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function tableRows(table: Table, frame: Frame): readonly string[] {
  return table.rows.flatMap(({ cells, note }) => {
    const data = row(table.columns.map((_, index) => markdownInlines(cells[index] ?? [], frame)));
    if (note === undefined) return [data];
    const rest = table.columns.slice(1).map(() => "");
    return [data, row([`*${markdownInlines(note, frame).trim()}*`, ...rest])];
  });
}

function tableBlock(table: Table, frame: Frame): string {
  if (table.columns.length === 0) return "";
  const caption = escapeMarkdown(captionOf(frame, table, table.caption)).trim();
  const title = caption === "" ? "" : `**${caption}**\n\n`;
  const head = row(table.columns.map(({ label }) => escapeMarkdown(label)));
  const rule = row(table.columns.map(({ align }) => (align === "end" ? "---:" : "---")));
  return anchored(frame, table, title + [head, rule, ...tableRows(table, frame)].join("\n"));
}

/** Puts a sign before the first line and room before the others. */
function indent(text: string, sign: string): string {
  const room = " ".repeat(sign.length);
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? sign + line : line && room + line))
    .join("\n");
}

const TABLE: BlockTable<Frame, string> = {
  heading: (heading, frame) => {
    // a sharp at the end would be taken for the heading's end
    const text = escapeMarkdown(heading.text)
      .trim()
      .replace(/#+$/u, String.raw`\$&`);
    return anchored(frame, heading, `${"#".repeat(heading.level + 1)} ${text}`);
  },
  paragraph: ({ inlines }, frame) => plainLine(markdownInlines(inlines, frame)),
  list: ({ ordered, items }, frame) =>
    items
      .map((item, index) => indent(markdownBlocks(item, frame), ordered ? `${index + 1}. ` : "- "))
      .join("\n"),
  table: tableBlock,
  keyValue: ({ entries }, frame) =>
    entries
      .map(({ label, value }) => `- **${escapeMarkdown(label).trim()}:** ${markdownInlines(value, frame)}`)
      .join("\n"),
  note: ({ title, blocks }, frame) => {
    const head = title === undefined ? [] : [`**${escapeMarkdown(title).trim()}**`];
    const text = [...head, markdownBlocks(blocks, frame)].join("\n\n");
    return text
      .split("\n")
      .map((line) => `> ${line}`.trimEnd())
      .join("\n");
  },
  question: (question, frame) => {
    const number = question.number === undefined ? "" : `${escapeMarkdown(question.number)} `;
    const text = `${number}${markdownInlines(question.inlines, frame)}`.trim();
    return anchored(frame, question, `**${text}**`);
  },
  figure: (figure, frame) => {
    const caption = escapeMarkdown(captionOf(frame, figure, figure.title)).trim();
    return anchored(frame, figure, `**${caption}:** ${escapeMarkdown(figure.description)}`);
  },
  pageBreak: () => "---",
};

/** Blocks as Markdown, an empty line between them. */
export function markdownBlocks(blocks: readonly Block[], frame: Frame): string {
  return blocks
    .map((block) => byBlock(TABLE, block, frame))
    .filter((text) => text !== "")
    .join("\n\n");
}
