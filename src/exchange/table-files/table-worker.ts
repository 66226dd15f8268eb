import { parentPort, workerData } from "node:worker_threads";
import { tableProblem } from "#exchange/tables/problems.ts";
import { COMPOUND, READABLE } from "#inquiry/files/media-types.ts";
import { kindOfFile } from "#inquiry/files/kind-of-file.ts";
import { fail, type Result } from "#values/result.ts";
import type { TableBook, TableLimits, TableReader } from "./table-book.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Packed files whose first part is not the usual one are recognised as plain archives only. */
const PACKED = "application/zip";

const xlsx: TableReader = async (bytes, limits) => (await import("./read-xlsx.ts")).readXlsx(bytes, limits);
const csv: TableReader = async (bytes, limits) => (await import("./read-csv.ts")).readCsv(bytes, limits);
const refuse =
  (code: "exchange.table.encrypted" | "exchange.table.old-excel"): TableReader =>
  () =>
    Promise.resolve(fail(tableProblem(code, "")));

const READERS: Readonly<Record<string, TableReader>> = {
  [XLSX]: xlsx,
  [PACKED]: xlsx,
  [READABLE.text]: csv,
  "text/csv": csv,
  [COMPOUND.encrypted]: refuse("exchange.table.encrypted"),
  [COMPOUND.excel]: refuse("exchange.table.old-excel"),
};

async function read(bytes: Uint8Array, limits: TableLimits): Promise<Result<TableBook>> {
  const kind = await kindOfFile(bytes);
  const reader = READERS[kind];
  return reader ? reader(bytes, limits) : fail(tableProblem("exchange.table.kind", "", { kind }));
}

const { bytes, limits } = workerData as { readonly bytes: Uint8Array; readonly limits: TableLimits };
parentPort?.postMessage(await read(bytes, limits), []);
