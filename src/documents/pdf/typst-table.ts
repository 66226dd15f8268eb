import { columnPlanOf, type ColumnPlan } from "#documents/column-plan.ts";
import { captionOf, type Frame } from "#documents/frame.ts";
import type { Inline, Table, TableRow } from "#documents/model.ts";
import { plainText } from "#documents/walk.ts";
import { typstInlines, typstLabel } from "./typst-inlines.ts";
import { array, shown } from "./typst-text.ts";

// A cell up to this length fits on a page in any column and is kept in one piece.
const SHORT_CELL = 500;

function cellOf(options: string, cell: readonly Inline[], frame: Frame): string {
  return options === "" ? typstInlines(cell, frame) : `table.cell(${options}${typstInlines(cell, frame)})`;
}

/** A note stands below its row; the first cell reaches down to it, which keeps both on one page. */
function cellsOf(table: Table, row: TableRow, frame: Frame): readonly string[] {
  const inlines = table.columns.map((_, index) => row.cells[index] ?? []);
  const short = inlines.every((cell) => plainText(cell).length <= SHORT_CELL);
  const whole = short ? "breakable: false, " : "";
  if (row.note === undefined) return inlines.map((cell) => cellOf(whole, cell, frame));
  const columns = inlines.length;
  const first = columns > 1 ? `rowspan: 2, ${whole}` : whole;
  return [
    ...inlines.map((cell, index) => cellOf(index === 0 ? first : whole, cell, frame)),
    `row-note(${Math.max(1, columns - 1)}, ${typstInlines(row.note, frame)})`,
  ];
}

/** Rows (the head is 0) above which no rule is drawn, because they are notes of the row above. */
function noteRows(rows: readonly TableRow[]): readonly string[] {
  const notes: string[] = [];
  let at = 1;
  for (const { note } of rows) {
    at += 1;
    if (note !== undefined) notes.push(String(at++));
  }
  return notes;
}

function fractions(plan: ColumnPlan): string {
  return array(plan.shares.map((share) => `${(share * 100).toFixed(2)}fr`));
}

/** A table as Typst markup with caption above and a head that repeats on every page; nothing without columns. */
export function typstTable(table: Table, frame: Frame): string {
  if (table.columns.length === 0) return "";
  const plan = columnPlanOf(table);
  const caption = captionOf(frame, table, table.caption);
  const named = [
    `caption: ${caption === "" ? "none" : shown(caption)}`,
    `columns: ${fractions(plan)}`,
    `align: ${array(table.columns.map(({ align }) => align ?? "start"))}`,
    `size: "${plan.size}"`,
    `header: ${array(table.columns.map(({ label }) => shown(label)))}`,
    `plain-rules: ${array(noteRows(table.rows))}`,
  ];
  const cells = table.rows.flatMap((row) => cellsOf(table, row, frame));
  return typstLabel(frame, table, `#data-table(${[...named, ...cells].join(", ")})`);
}
