import { strFromU8, strToU8, zipSync } from "fflate";
import readWorkbook, { type CellValue, InvalidSpreadsheetError } from "read-excel-file/universal";
import { unpack, type Parts } from "#inquiry/files/unpack.ts";
import { FILE_LIMITS } from "#inquiry/files/file-text.ts";
import { tableProblem } from "#exchange/tables/problems.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { withAddresses } from "./cell-addresses.ts";
import { checkSize } from "./check-size.ts";
import { fillMerged, mergedAreas, sheetPaths } from "./merged-areas.ts";
import type { Sheet, TableLimits, TableReader } from "./table-book.ts";

/** As a German spreadsheet shows a number, with the fifteen digits that it keeps. */
function numberText(raw: string): string {
  const number = Number(raw);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))).replace(".", ",") : raw;
}

function textOf(cell: CellValue<string> | Date | null): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "WAHR" : "FALSCH";
  if (cell instanceof Date) {
    const [day = "", time = ""] = cell.toISOString().slice(0, 19).split("T");
    return time === "00:00:00" ? day : `${day} ${time}`;
  }
  return String(cell);
}

const text = (parts: Parts, path: string): string => strFromU8(parts[path] ?? new Uint8Array());

function withCellAddresses(parts: Parts): Parts {
  const entries = Object.entries(parts).map(([path, bytes]): [string, Uint8Array] => {
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/u.test(path);
    return [path, isSheet ? strToU8(withAddresses(strFromU8(bytes))) : bytes];
  });
  return Object.fromEntries(entries);
}

async function sheetsIn(parts: Parts): Promise<readonly Sheet[]> {
  // packed anew without compression: what the reader unpacks is then no more than was measured
  const measured = zipSync(withCellAddresses(parts), { level: 0 });
  const book = await readWorkbook(measured.buffer, { trim: false, parseNumber: numberText });
  const paths = sheetPaths(text(parts, "xl/workbook.xml"), text(parts, "xl/_rels/workbook.xml.rels"));
  return book.map(({ sheet, data }, at) => {
    const rows = data.map((row) => row.map(textOf));
    const merged = fillMerged(rows, mergedAreas(text(parts, paths[at] ?? "")));
    return { name: sheet, rows, merged };
  });
}

const wanted = (path: string): boolean => /\.xml(?:\.rels)?$/u.test(path);

function partsOf(bytes: Uint8Array, { unpackedBytes }: TableLimits): Result<Parts> {
  const parts = unpack(bytes, wanted, { ...FILE_LIMITS, unpackedBytes });
  if (parts.ok) return parts;
  const isBomb = parts.problems.some(({ code }) => code === "inquiry.file.bomb");
  const most = Math.round(unpackedBytes / 1_000_000);
  return fail(
    isBomb ? tableProblem("exchange.table.bomb", "", { most }) : tableProblem("exchange.table.broken", ""),
  );
}

function problemOf(error: unknown) {
  const message = error instanceof InvalidSpreadsheetError ? error.message : "";
  const [, row, column] = /row (\d+), col (\d+)/u.exec(message) ?? [];
  return row === undefined || column === undefined
    ? tableProblem("exchange.table.broken", "")
    : tableProblem("exchange.table.cell", "", { row, column });
}

/**
 * The sheets of an Excel workbook. Formulas give the values that were kept with them; nothing is computed or fetched.
 * @problems exchange.table.bomb, exchange.table.broken, exchange.table.cell and those of `checkSize`
 */
export const readXlsx: TableReader = async (bytes, limits) => {
  const parts = partsOf(bytes, limits);
  if (!parts.ok) return parts;
  if (!("xl/workbook.xml" in parts.value)) return fail(tableProblem("exchange.table.broken", ""));
  try {
    const checked = checkSize(await sheetsIn(parts.value), limits);
    return checked.ok ? succeed({ kind: "xlsx", sheets: checked.value }) : checked;
  } catch (error) {
    return fail(problemOf(error));
  }
};
