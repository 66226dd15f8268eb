import {
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Paragraph,
  ShadingType,
  Tab,
  TextRun,
  type FileChild,
} from "docx";
import { cleanText } from "#documents/clean-text.ts";
import { byBlock } from "#documents/dispatch.ts";
import type { Block, BlockTable, Figure, Note } from "#documents/model.ts";
import { bookmarked, wordInlines } from "./word-inlines.ts";
import { wordList, wordParagraph } from "./word-list.ts";
import type { Setting } from "./word-setting.ts";
import { STYLE } from "./word-styles.ts";
import { heightToWidth } from "./svg-size.ts";
import { wordCaption, wordTable } from "./word-table.ts";

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
};
const TONES = { info: { line: "3B5B8C", fill: "F3F6FA" }, warning: { line: "B3541E", fill: "FDF5EE" } };
const TWIPS_PER_PIXEL = 15;
// Programs that cannot draw SVG show this single clear pixel.
const CLEAR_PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=";

function noteBlocks({ tone, title, blocks }: Note, setting: Setting): readonly FileChild[] {
  const { line, fill } = TONES[tone];
  const box = {
    border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: line } },
    shading: { type: ShadingType.CLEAR, color: "auto", fill },
  };
  const inner = { ...setting, box };
  const bold = title === undefined ? [] : [new TextRun({ text: cleanText(title), bold: true })];
  const head =
    bold.length === 0
      ? []
      : [new Paragraph({ ...box, keepNext: true, spacing: { before: 280, after: 60 }, children: bold })];
  return [...head, ...wordBlocks(blocks, inner)];
}

function picture({ svg, title, description }: Figure, { width }: Setting): Paragraph {
  const pixels = Math.floor(width / TWIPS_PER_PIXEL);
  const image = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(svg),
    transformation: { width: pixels, height: Math.round(pixels * heightToWidth(svg)) },
    fallback: { type: "png", data: Buffer.from(CLEAR_PIXEL, "base64") },
    altText: {
      name: cleanText(title),
      title: cleanText(title),
      description: cleanText(description || title),
    },
  });
  return new Paragraph({ keepNext: true, spacing: { before: 200 }, children: [image] });
}

const TABLE: BlockTable<Setting, readonly FileChild[]> = {
  heading: (heading, { work }) => [
    new Paragraph({
      heading: HEADINGS[heading.level],
      children: [...bookmarked(work.frame, heading, [new TextRun(cleanText(heading.text))])],
    }),
  ],
  paragraph: ({ inlines }, setting) => [wordParagraph(inlines, setting)],
  list: (list, setting) => wordList(list, setting, wordBlocks),
  table: (table, setting) => wordTable(table, setting),
  keyValue: ({ entries }, { work, box }) =>
    entries.map(
      ({ label, value }) =>
        new Paragraph({
          ...box,
          style: STYLE.headData,
          children: [
            new TextRun({ text: cleanText(label), color: work.looks.colours.quiet }),
            new TextRun({ children: [new Tab()] }),
            ...wordInlines(value, work.frame),
          ],
        }),
    ),
  note: noteBlocks,
  question: (question, { work, box }) => {
    const number = question.number ?? "";
    const lead = number === "" ? [] : [new TextRun({ children: [cleanText(number), new Tab()] })];
    const children = bookmarked(work.frame, question, [
      ...lead,
      ...wordInlines(question.inlines, work.frame),
    ]);
    const indent = number === "" ? { indent: { left: 0, hanging: 0 } } : {};
    return [new Paragraph({ ...box, ...indent, style: STYLE.question, children: [...children] })];
  },
  figure: (figure, setting) => [picture(figure, setting), wordCaption(figure, figure.title, setting)],
  pageBreak: () => [
    new Paragraph({
      pageBreakBefore: true,
      spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    }),
  ],
};

/** Blocks as paragraphs and tables of a Word document. */
export function wordBlocks(blocks: readonly Block[], setting: Setting): readonly FileChild[] {
  return blocks.flatMap((block, index) =>
    byBlock(TABLE, block, { ...setting, afterTable: blocks[index - 1]?.kind === "table" }),
  );
}
