import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  SimpleField,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow as WordRow,
  TextRun,
  WidthType,
  type FileChild,
} from "docx";
import { cleanText } from "#documents/clean-text.ts";
import { columnPlanOf } from "#documents/column-plan.ts";
import { captionLabel } from "#documents/frame.ts";
import type { Column, Figure, Inline, Table, TableRow } from "#documents/model.ts";
import { plainText } from "#documents/walk.ts";
import { text } from "#documents/inlines.ts";
import { bookmarked, wordInlines } from "./word-inlines.ts";
import type { Setting } from "./word-setting.ts";
import { STYLE } from "./word-styles.ts";

const PADDING = { top: 20, bottom: 20, left: 90, right: 90 };
// Rows with longer cells may break between pages.
const SHORT_CELL = 500;

type Grid = { readonly setting: Setting; readonly widths: readonly number[]; readonly style: string };
type CellOptions = {
  readonly column: Column | undefined;
  readonly head?: boolean;
  readonly keepNext?: boolean;
};

function cellParagraph(
  inlines: readonly Inline[],
  grid: Grid,
  { column, head, keepNext }: CellOptions,
): Paragraph {
  return new Paragraph({
    style: grid.style,
    alignment: column?.align === "end" ? AlignmentType.RIGHT : AlignmentType.LEFT,
    keepNext: keepNext ?? false,
    ...(head === true ? { run: { bold: true } } : {}),
    children:
      head === true
        ? [new TextRun({ text: plainText(inlines), bold: true })]
        : [...wordInlines(inlines, grid.setting.work.frame)],
  });
}

function headRow({ columns }: Table, grid: Grid): WordRow {
  const fill = grid.setting.work.looks.colours.tableHead;
  return new WordRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, index) =>
        new TableCell({
          width: { size: grid.widths[index] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, color: "auto", fill },
          children: [cellParagraph([text(column.label)], grid, { column, head: true, keepNext: true })],
        }),
    ),
  });
}

function dataRow(table: Table, row: TableRow, grid: Grid): WordRow {
  const noted = row.note !== undefined;
  return new WordRow({
    cantSplit: row.cells.every((cell) => plainText(cell).length <= SHORT_CELL),
    children: table.columns.map(
      (column, index) =>
        new TableCell({
          width: { size: grid.widths[index] ?? 0, type: WidthType.DXA },
          ...(noted ? { borders: { bottom: { style: BorderStyle.NIL } } } : {}),
          children: [cellParagraph(row.cells[index] ?? [], grid, { column, keepNext: noted })],
        }),
    ),
  });
}

function noteRow(table: Table, note: readonly Inline[], grid: Grid): WordRow {
  const children = [cellParagraph(note, grid, { column: undefined })];
  const borders = { top: { style: BorderStyle.NIL } };
  return new WordRow({
    cantSplit: true,
    children: [new TableCell({ columnSpan: table.columns.length, borders, children })],
  });
}

function rowsOf(table: Table, grid: Grid): readonly WordRow[] {
  return table.rows.flatMap((row) => {
    const data = dataRow(table, row, grid);
    return row.note === undefined ? [data] : [data, noteRow(table, row.note, grid)];
  });
}

/** Widths in whole twips that add up to the width of the text. */
function columnWidths(shares: readonly number[], width: number): readonly number[] {
  const widths = shares.map((share) => Math.floor(share * width));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, index) => (index === 0 ? one + rest : one));
}

/** The caption of a table or figure; Word can renumber it, because the number is a field. */
export function wordCaption(block: Table | Figure, caption: string, setting: Setting): Paragraph {
  const { frame } = setting.work;
  const label = captionLabel(block);
  const number = frame.numbers.get(block);
  const field = number === undefined ? [] : [new SimpleField(`SEQ ${label} \\* ARABIC`, String(number))];
  const before =
    number === undefined ? [] : [new TextRun(`${label} `), ...field, new TextRun(caption === "" ? "" : ": ")];
  const children = [...before, new TextRun(cleanText(caption))];
  return new Paragraph({
    style: "Caption",
    keepNext: block.kind === "table",
    children: [...bookmarked(frame, block, children)],
  });
}

/** A table with its caption above and a head row that repeats on every page; nothing without columns. */
export function wordTable(table: Table, setting: Setting): readonly FileChild[] {
  if (table.columns.length === 0) return [];
  const plan = columnPlanOf(table);
  const widths = columnWidths(plan.shares, setting.width);
  const style = plan.size === "normal" ? STYLE.tableText : STYLE.tableSmall;
  const grid = { setting, widths, style };
  const { rule, quiet } = setting.work.looks.colours;
  const outer = { style: BorderStyle.SINGLE, size: 6, color: quiet };
  const none = { style: BorderStyle.NIL };
  const inner = { style: BorderStyle.SINGLE, size: 4, color: rule };
  const borders = {
    top: outer,
    bottom: outer,
    left: none,
    right: none,
    insideHorizontal: inner,
    insideVertical: none,
  };
  const body = new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: setting.width, type: WidthType.DXA },
    columnWidths: widths,
    margins: PADDING,
    borders,
    rows: [headRow(table, grid), ...rowsOf(table, grid)],
  });
  return [wordCaption(table, table.caption, setting), body];
}
