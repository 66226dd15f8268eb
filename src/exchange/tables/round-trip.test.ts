import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { csvParts } from "#exchange/open-data/csv-parts.ts";
import type { RecordTable } from "#exchange/open-data/column.ts";
import { xlsxParts } from "#exchange/open-data/xlsx-parts.ts";
import { readCsv } from "#exchange/table-files/read-csv.ts";
import { readXlsx } from "#exchange/table-files/read-xlsx.ts";
import { TABLE_LIMITS } from "#exchange/table-files/table-book.ts";

type Row = readonly string[];

const tableOf = (rows: readonly Row[]): RecordTable<Row> => ({
  name: "Liste",
  head: "labels",
  columns: ["Eins", "Zwei", "Drei"].map((label, at) => ({
    name: label,
    label,
    read: (row: Row) => row[at] ?? "",
  })),
  records: rows,
});

const text = fc.string({
  unit: fc.constantFrom(
    "a",
    "B",
    ",",
    ";",
    '"',
    "'",
    "\n",
    "=",
    "+",
    "-",
    "@",
    "\t",
    " ",
    "ä",
    "€",
    "0",
    "|",
    "😀",
  ),
});
// a letter at the end, so that no line is blank and no space is at its end
const cell = text.map((one) => `${one}x`);
const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
const withHead = (lines: readonly Row[]): readonly Row[] => [["Eins", "Zwei", "Drei"], ...lines];

test("any table of texts that is written as CSV is read back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(",", ";"), async (lines, separator) => {
      const csv = [...csvParts(tableOf(lines), { withByteOrderMark: true, separator })].join("");
      const book = await readCsv(Buffer.from(csv), TABLE_LIMITS);
      assert.ok(book.ok);
      assert.deepEqual(book.value.sheets[0]?.rows.slice(0, lines.length + 1), withHead(lines));
    }),
  );
});

test("any table of texts that is written as a workbook is read back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (lines) => {
      const book = await readXlsx(Buffer.concat([...xlsxParts([tableOf(lines)])]), TABLE_LIMITS);
      assert.ok(book.ok);
      assert.deepEqual(book.value.sheets[0]?.rows, withHead(lines));
    }),
    { numRuns: 40 },
  );
});
