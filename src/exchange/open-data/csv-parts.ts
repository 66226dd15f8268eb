import type { Cell, RecordTable } from "./column.ts";

/** Spreadsheets take text that begins so for a formula and would run it. */
const FORMULA = /^'*[=+\-@\t\r\n]/u;
const NEEDS_QUOTES = /[",;\r\n]/u;
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Text that no spreadsheet runs: what could be a formula gets an apostrophe in front, and so does what looks like it
 * after that, so that reading can take the apostrophe away again.
 */
function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = harmless(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** How the file is written; people with a German spreadsheet need the semicolon. */
type CsvSetting = { readonly withByteOrderMark: boolean; readonly separator?: "," | ";" };

/**
 * A table as CSV (RFC 4180), line by line: comma (or semicolon), CRLF, the names of the columns first. With a byte order mark
 * Excel takes it for UTF-8.
 */
export function* csvParts<Row>(
  { columns, records, head }: RecordTable<Row>,
  { withByteOrderMark, separator = "," }: CsvSetting,
): Generator<string> {
  const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(separator)}\r\n`;
  yield (
    (withByteOrderMark ? BYTE_ORDER_MARK : "") +
      line(columns.map(({ name, label }) => (head === "labels" ? label : name)))
  );
  for (const record of records) yield line(columns.map(({ read }) => read(record)));
}
