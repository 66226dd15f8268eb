import type { Sheet, TableBook } from "#exchange/table-files/table-book.ts";
import { columnNames } from "./column-names.ts";
import { findHead, headAt, type Head } from "./find-head.ts";
import type { ListTable } from "./list-table.ts";
import { isKnownName } from "#exchange/tables/mapping/known-names.ts";

const isFilled = (cell: string): boolean => cell.trim() !== "";
const isBlank = (row: readonly string[]): boolean => !row.some(isFilled);

/** Runs of lines that are not blank. */
function blocksOf({ rows }: Sheet): readonly Head[] {
  const blocks: { from: number; to: number }[] = [];
  for (const [at, row] of rows.entries()) {
    const last = blocks.at(-1);
    if (isBlank(row)) continue;
    if (last?.to === at - 1) last.to = at;
    else blocks.push({ from: at, to: at });
  }
  return blocks;
}

const filledIn = (row: readonly string[] = []): readonly string[] => row.filter(isFilled);

const columnsIn = (row: readonly string[] = []): string =>
  row.flatMap((cell, at) => (isFilled(cell) ? [at] : [])).join();

/** Does a block begin a list of its own, or does it go on with the one above after a blank line? */
function isNew(sheet: Sheet, block: Head, before: Head): boolean {
  const head = findHead(sheet, block);
  if (head === null) return false;
  const row = sheet.rows[head.from];
  const names = filledIn(row);
  if (head.from > block.from && filledIn(sheet.rows[block.from]).length === 1) return true;
  if (columnsIn(row) === columnsIn(sheet.rows[before.from])) {
    const known = names.filter(isKnownName);
    return head.to < block.to && known.length >= Math.max(2, names.length / 2);
  }
  const isWorded = names.every((name) => /\p{L}/u.test(name) && name.length <= 60);
  return isWorded && head.to < block.to && names.some(isKnownName);
}

type Place = { readonly sheet: Sheet; readonly at: number; readonly head: Head; readonly end: number };

function titleAbove({ rows }: Sheet, line: number): string {
  const above = rows.slice(Math.max(0, line - 3), line).findLast((row) => !isBlank(row)) ?? [];
  const texts = new Set(filledIn(above).map((cell) => cell.trim()));
  return texts.size === 1 ? ([...texts][0] ?? "") : "";
}

function tableAt({ sheet, at, head, end }: Place): ListTable {
  const lines = sheet.rows.slice(head.from, head.to + 1);
  const body = sheet.rows.slice(head.to + 1, end + 1);
  const width = [...lines, ...body].reduce((most, row) => Math.max(most, row.findLastIndex(isFilled) + 1), 0);
  const rows = body
    .map((row, index) => ({
      number: head.to + 2 + index,
      cells: Array.from({ length: width }, (_, column) => row[column] ?? ""),
    }))
    .filter(({ cells }) => !isBlank(cells));
  return {
    id: `${at + 1}-${head.from + 1}`,
    sheet: sheet.name,
    head: { from: head.from + 1, to: head.to + 1 },
    title: titleAbove(sheet, head.from),
    columns: columnNames(lines, width),
    rows,
  };
}

/** Where lists begin: heads, each with the last line of its block. */
function headsIn(sheet: Sheet): readonly { readonly head: Head; readonly from: number }[] {
  const heads: { head: Head; from: number }[] = [];
  for (const block of blocksOf(sheet)) {
    const before = heads.at(-1);
    if (before && !isNew(sheet, block, before.head)) continue;
    const head = findHead(sheet, block);
    if (head) heads.push({ head, from: block.from });
  }
  return heads;
}

function tablesIn(sheet: Sheet, at: number): readonly ListTable[] {
  const heads = headsIn(sheet);
  return heads.map(({ head }, index) => {
    const end = (heads[index + 1]?.from ?? sheet.rows.length) - 1;
    return tableAt({ sheet, at, head, end });
  });
}

/**
 * The lists of a file, sheet by sheet from above. Every line that is not blank belongs to one, but for titles above
 * the first. Empty if nowhere two columns stand side by side.
 */
export function findTables({ sheets }: TableBook): readonly ListTable[] {
  return sheets.flatMap(tablesIn);
}

/** The list `id` of a file, also where somebody says that its head begins in another line; null if there is none. */
export function findTable(book: TableBook, id: string): ListTable | null {
  const found = findTables(book);
  const known = found.find((table) => table.id === id);
  if (known) return known;
  const [, number, line] = /^(\d{1,4})-(\d{1,7})$/u.exec(id) ?? [];
  const at = Number(number) - 1;
  const sheet = book.sheets[at];
  const from = Number(line) - 1;
  if (!sheet?.rows[from] || isBlank(sheet.rows[from])) return null;
  const next = headsIn(sheet).find((one) => one.from > from);
  return tableAt({ sheet, at, head: headAt(sheet, from), end: (next?.from ?? sheet.rows.length) - 1 });
}
