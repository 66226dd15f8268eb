import { randomBytes } from "node:crypto";
import { ADMINISTRATION } from "#actions/add-authority.ts";
import type { Context } from "#actions/context.ts";
import { readTableFile } from "#exchange/table-files/read-table-file.ts";
import type { RowFault } from "#exchange/tables/build-records.ts";
import { checkMapping } from "#exchange/tables/mapping/check-mapping.ts";
import type { Target } from "#exchange/tables/mapping/destinations.ts";
import { findTable, findTables } from "#exchange/tables/finding/find-tables.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import { suggestMapping } from "#exchange/tables/mapping/suggest-mapping.ts";
import { parseMapping, type TableMapping } from "#exchange/tables/mapping/table-mapping.ts";
import { tableProblem } from "#exchange/tables/problems.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { FRESH, type BatchReport } from "./batch.ts";
import { planList } from "./plan-list.ts";
import { listProblem } from "./problems.ts";
import { writeList } from "./write-list.ts";

/** Which list of a file; without `table` the first. */
export type ListFile = { readonly bytes: Uint8Array; readonly table?: string | undefined };

/** A mapping as a file keeps it, with the lists that the file holds. */
export type MapFile = TableMapping & { readonly table: string };

async function tableIn({ bytes, table: id }: ListFile): Promise<Result<ListTable>> {
  const book = await readTableFile(bytes);
  if (!book.ok) return book;
  const table = id === undefined ? findTables(book.value)[0] : findTable(book.value, id);
  return table ? succeed(table) : fail(tableProblem("exchange.table.absent", ""));
}

/**
 * A mapping for a list, for somebody to look through and to keep as a file.
 * @problems exchange.table.*
 */
export async function suggestMapFile(file: ListFile, target: Target): Promise<Result<MapFile>> {
  const table = await tableIn(file);
  return table.ok ? succeed({ table: table.value.id, ...suggestMapping(table.value, target) }) : table;
}

/** What became (or would become) of a list. */
export type ListReport = Omit<BatchReport, "written" | "problems"> & {
  /** For taking it back; null if nothing was written. */
  readonly id: string | null;
  readonly faults: readonly RowFault[];
};

/** How a list of a file is read in without a desk. */
export type ListFileOrder = ListFile & {
  readonly authority: Key;
  readonly name: string;
  /** What the file with the mapping says. */
  readonly map: unknown;
  readonly isDryRun: boolean;
  readonly onlyGood: boolean;
};

async function keepReport(
  context: Context,
  { authority, name, onlyGood }: ListFileOrder,
  done: { readonly report: BatchReport; readonly table: ListTable; readonly mapping: TableMapping },
): Promise<string> {
  const id = randomBytes(6).toString("hex");
  const now = context.now();
  const setting = { ...FRESH, table: done.table.id, mapping: done.mapping, onlyGood };
  await context.store.imports.add({
    ...{ authority, id, state: "done", file_name: name, author: ADMINISTRATION, book: null },
    ...{
      created_at: now,
      changed_at: now,
      setting: JSON.stringify(setting),
      report: JSON.stringify(done.report),
    },
  });
  return id;
}

type Mapped = { readonly table: ListTable; readonly mapping: TableMapping };

async function mappedIn(order: ListFileOrder): Promise<Result<Mapped>> {
  const mapping = parseMapping(order.map);
  if (!mapping.ok) return mapping;
  const { table: named } = order.map as { readonly table?: unknown };
  const id = order.table ?? (typeof named === "string" ? named : undefined);
  const table = await tableIn({ ...order, table: id });
  if (!table.ok) return table;
  const problems = checkMapping(table.value, mapping.value);
  return problems.length > 0
    ? { ok: false, problems }
    : succeed({ table: table.value, mapping: mapping.value });
}

/**
 * Reads a list of a file in, or says what would become of it. Faults of lines are part of the answer; with some and
 * without `onlyGood` nothing is written.
 * @problems exchange.table.*, exchange.map.*, actions.list.no-authority, those of writeList
 */
export async function importListFile(context: Context, order: ListFileOrder): Promise<Result<ListReport>> {
  const { authority, isDryRun, onlyGood } = order;
  if ((await context.store.authorityOf(authority)) === null)
    return fail(listProblem("actions.list.no-authority", "", { authority }));
  const mapped = await mappedIn(order);
  if (!mapped.ok) return mapped;
  const list = mapped.value;
  const read = await planList(context, authority, list);
  const { faults, goodRows, plan } = read;
  const bad = list.table.rows.length - goodRows;
  const counts = {
    ...{ good: goodRows, bad, faults },
    ...{ added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged.length },
  };
  const mayWrite = !isDryRun && goodRows > 0 && (bad === 0 || onlyGood);
  if (!mayWrite) return succeed({ ...counts, id: null });
  const written = await writeList(context, {
    ...{ ...list, authority, onlyGood, author: ADMINISTRATION, plan: read },
  });
  if (!written.ok) return written;
  return succeed({ ...counts, id: await keepReport(context, order, { ...list, report: written.value }) });
}
