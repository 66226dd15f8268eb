import type { Cell, RecordTable } from "./column.ts";

/** Spreadsheets take text that begins so for a formula and would run it. */
const FORMULA = /^[=+\-@\t\r\n]/u;
const NEEDS_QUOTES = /[",\r\n]/u;
const BYTE_ORDER_MARK = "\uFEFF";

/** Text that no spreadsheet runs: what could be a formula gets an apostrophe in front. */
function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = harmless(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/**
 * A table as CSV (RFC 4180), line by line: comma, CRLF, the names of the columns first. With a byte order mark
 * Excel takes it for UTF-8.
 */
export function* csvParts(
  { columns, records }: RecordTable,
  { withByteOrderMark }: { readonly withByteOrderMark: boolean },
): Generator<string> {
  yield (withByteOrderMark ? BYTE_ORDER_MARK : "") + line(columns.map(({ name }) => name));
  for (const record of records) yield line(columns.map(({ read }) => read(record)));
}
