import type { ArchivedRow } from "./archived-tables.ts";

/** Bytes from which on a part of a table is closed, so that neither writer nor reader holds more. */
const FULL = 4_000_000;

const DIGITS = 6;

/** Name of a table's n-th part, counted from 1: `version/000001.jsonl`. */
export function partName(table: string, n: number): string {
  return `${table}/${String(n).padStart(DIGITS, "0")}.jsonl`;
}

/** Rows as lines of JSON, in parts that are written and read one at a time. */
export async function* partsOf(
  pages: AsyncIterable<readonly ArchivedRow[]>,
): AsyncGenerator<{ readonly bytes: Buffer; readonly rows: number }> {
  let lines: string[] = [];
  let size = 0;
  const close = () => {
    const part = { bytes: Buffer.from(lines.join("")), rows: lines.length };
    lines = [];
    size = 0;
    return part;
  };
  for await (const page of pages) {
    for (const row of page) {
      const line = `${JSON.stringify(row)}\n`;
      lines.push(line);
      size += line.length;
      if (size >= FULL) yield close();
    }
  }
  if (lines.length > 0) yield close();
}
