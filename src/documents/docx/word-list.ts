import {
  AlignmentType,
  LevelFormat,
  Paragraph,
  type FileChild,
  type INumberingOptions,
  type IParagraphOptions,
} from "docx";
import type { Block, Inline, List } from "#documents/model.ts";
import { wordInlines } from "./word-inlines.ts";
import { twips, type Setting } from "./word-setting.ts";

type MakeBlocks = (blocks: readonly Block[], setting: Setting) => readonly FileChild[];

const BULLETS = "Aufzaehlung";
const NUMBERS = "Nummerierung";
const DEEPEST = 3;
const STEP_MM = 6;
const SIGNS = ["•", "–", "•", "–"];

function indentOf(level: number) {
  return { left: twips(STEP_MM * (level + 1)), hanging: twips(STEP_MM) };
}

function levels(format: "bullet" | "decimal") {
  return SIGNS.map((sign, level) => ({
    level,
    format: LevelFormat[format === "bullet" ? "BULLET" : "DECIMAL"],
    text: format === "bullet" ? sign : `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: indentOf(level) } },
  }));
}

/** The two kinds of list a document knows. */
export const NUMBERING: INumberingOptions = {
  config: [
    { reference: BULLETS, levels: levels("bullet") },
    { reference: NUMBERS, levels: levels("decimal") },
  ],
};

/** A paragraph of text where it stands: indented below a list's item, boxed in a remark. */
export function wordParagraph(
  inlines: readonly Inline[],
  setting: Setting,
  options: Partial<IParagraphOptions> = {},
): Paragraph {
  const { work, depth, box, afterTable } = setting;
  return new Paragraph({
    ...box,
    ...(afterTable ? { spacing: { before: 200 } } : {}),
    ...(depth > 0 ? { indent: { left: twips(STEP_MM * depth) } } : {}),
    ...options,
    children: [...wordInlines(inlines, work.frame)],
  });
}

/** A list; the first paragraph of each item carries its sign or number. */
export function wordList(list: List, setting: Setting, make: MakeBlocks): readonly FileChild[] {
  const { work, depth } = setting;
  work.lists += 1;
  const numbering = {
    reference: list.ordered ? NUMBERS : BULLETS,
    level: Math.min(depth, DEEPEST),
    ...(list.ordered ? { instance: work.lists } : {}),
  };
  const inner = { ...setting, depth: depth + 1 };
  return list.items.flatMap(([first, ...rest]) => {
    const lead = first?.kind === "paragraph" ? first.inlines : [];
    const others = first === undefined || first.kind === "paragraph" ? rest : [first, ...rest];
    const options = { numbering, indent: indentOf(numbering.level), spacing: { after: 60 } };
    return [wordParagraph(lead, { ...setting, afterTable: false }, options), ...make(others, inner)];
  });
}
