import type { AnswerBlock, AnswerRow, Evidence, TableBlock } from "#answers/answer.ts";
import { paragraph, table } from "#documents/blocks.ts";
import { marker, reference, text } from "#documents/inlines.ts";
import { blocksFromMarkdown } from "#documents/markdown-blocks.ts";
import type { Block, Inline } from "#documents/model.ts";
import type { EvidenceList } from "./evidence-list.ts";
import { runsOf } from "./evidence-list.ts";

/** What setting an answer needs to know of the paper it stands in. */
export type Setting = {
  readonly evidence: EvidenceList;
  /** Is one of these records internal? Marked in the internal copy; always false elsewhere. */
  readonly isInternal: (evidence: readonly Evidence[]) => boolean;
  /** The entry that stands for so many pieces of evidence that their numbers would hide the text; null for few. */
  readonly groupOf?: (evidence: readonly Evidence[]) => EvidenceGroup | null;
};

/** Pieces of evidence under one mark ("S3"), with the id of its entry in the annex. */
export type EvidenceGroup = { readonly label: string; readonly target: string };

/** The id of an entry of the annex "Belege". */
export const evidenceAnchor = (number: number): string => `beleg-${number}`;

/** The id of a question in the paper; `item` is the letter of a sub-question. */
export function questionAnchor(no: string, item?: string): string {
  return ["frage", no, item]
    .filter(Boolean)
    .join("-")
    .replaceAll(/[^\w-]+/gu, "-")
    .toLowerCase();
}

function numbersOf(evidence: readonly Evidence[], setting: Setting): readonly Inline[] {
  const group = setting.groupOf?.(evidence);
  if (group) return [marker(`[${group.label}]`, group.target)];
  const runs = runsOf(evidence.map((one) => setting.evidence.numberOf(one)));
  return runs.map(({ first, label }, at) => {
    const [open, close] = [at === 0 ? "[" : "", at === runs.length - 1 ? "]" : ", "];
    return marker(`${open}${label}${close}`, evidenceAnchor(first));
  });
}

function marks(evidence: readonly Evidence[], setting: Setting): readonly Inline[] {
  const numbers = numbersOf(evidence, setting);
  return setting.isInternal(evidence) ? [...numbers, text(" (intern)")] : numbers;
}

function markdownBlocks(content: string, evidence: readonly Evidence[], setting: Setting): readonly Block[] {
  const blocks = blocksFromMarkdown(content);
  const last = blocks.at(-1);
  if (last?.kind !== "paragraph") return [...blocks, paragraph(marks(evidence, setting))];
  return [...blocks.slice(0, -1), { ...last, inlines: [...last.inlines, ...marks(evidence, setting)] }];
}

const FIGURES = /^[-−+]?\d[\d.,]*(?:\s(?:Euro|%|Prozent|VZÄ|Minuten|Tage))?$/u;
const DATE_OR_YEAR = /^(?:\d{2}\.\d{2}\.\d{4}|(?:19|20)\d{2})$/u;
/** What may stand among figures without making words of the column. */
const NO_VALUE = new Set(["", "–", "nicht angegeben", "nicht bekannt", "nicht erhoben", "entfällt"]);

function tableBlock(block: TableBlock, setting: Setting): Block {
  const isFigures = (at: number): boolean => {
    const told = block.rows.map(({ cells }) => cells[at] ?? "").filter((cell) => !NO_VALUE.has(cell));
    return told.some((cell) => !DATE_OR_YEAR.test(cell)) && told.every((cell) => FIGURES.test(cell));
  };
  return table({
    caption: block.title,
    columns: block.columns.map((label, at) => ({ label, align: isFigures(at) ? "end" : "start" })),
    rows: block.rows.map((row) => rowCells(row, setting)),
  });
}

function rowCells(row: AnswerRow, setting: Setting): readonly (readonly Inline[])[] {
  return row.cells.map((cell, at) =>
    at === 0 ? [text(cell), ...marks(row.evidence, setting)] : [text(cell)],
  );
}

/** Sets one block of an answer, its evidence as raised numbers that lead to the annex "Belege". */
export function setAnswerBlock(block: AnswerBlock, setting: Setting): readonly Block[] {
  if (block.kind === "table") return [tableBlock(block, setting)];
  if (block.kind === "reference") {
    const [no = "", item] = block.to.split(" ");
    return [paragraph(reference(block.text, questionAnchor(no, item)))];
  }
  if (block.markdown) return markdownBlocks(block.text, block.evidence, setting);
  return [paragraph([text(block.text), ...marks(block.evidence, setting)])];
}
