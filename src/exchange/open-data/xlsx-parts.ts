import { strToU8, Zip, ZipDeflate } from "fflate";
import type { RecordTable } from "./column.ts";
import { sheetXml, workbookXml } from "./workbook-xml.ts";

/** Characters that are compressed at once. */
const PORTION = 64_000;

/** Days of files in archives begin in 1980; a fixed one lets equal registers give equal bytes. */
const FILE_TIME = "1980-01-02T00:00:00";

function* inPortions(parts: Iterable<string>): Generator<string> {
  let held = "";
  for (const part of parts) {
    held += part;
    if (held.length < PORTION) continue;
    yield held;
    held = "";
  }
  yield held;
}

function* filesOf<Row>(tables: readonly RecordTable<Row>[]): Generator<readonly [string, Iterable<string>]> {
  for (const [name, xml] of workbookXml(tables.map(({ name: sheet }) => sheet))) yield [name, [xml]];
  for (const [at, table] of tables.entries()) yield [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(table)];
}

/**
 * Tables as an Excel workbook (XLSX), one sheet each, piece by piece. Text stands as text, so nothing in it is ever
 * run as a formula. A workbook needs at least one table.
 */
export function* xlsxParts<Row>(tables: readonly RecordTable<Row>[]): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const taken = (): Uint8Array[] => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for (const [name, xml] of filesOf(tables)) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = FILE_TIME;
    zip.add(file);
    for (const part of inPortions(xml)) {
      file.push(strToU8(part));
      yield* taken();
    }
    file.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
