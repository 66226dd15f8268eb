import type { TableBook } from "#exchange/table-files/table-book.ts";
import { findTable, findTables } from "#exchange/tables/finding/find-tables.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { batchOf, bookOf, type Batch } from "./batch.ts";
import { importAuthor, type AtDesk } from "./may-import.ts";
import { listProblem } from "./problems.ts";

/** Which list is meant. */
export type BatchPlace = { readonly authority: Key; readonly id: string };

/** A list with what its file holds. */
export type OpenedBatch = {
  readonly batch: Batch;
  /** Null once the file's content is no longer kept. */
  readonly book: TableBook | null;
  /** All lists of the file. */
  readonly tables: readonly ListTable[];
  /** The list chosen; the only one of the file, if nobody has chosen; null otherwise. */
  readonly table: ListTable | null;
};

/** A list that runs longer than this was broken off: what it had to write, it has not written. */
const MOST_RUNNING = 10 * 60_000;

const isStale = ({ state, changedAt }: Batch, now: string): boolean =>
  state === "running" && Date.parse(now) - Date.parse(changedAt) > MOST_RUNNING;

function listsIn(book: TableBook | null, { setting }: Batch): Omit<OpenedBatch, "batch"> {
  if (book === null) return { book, tables: [], table: null };
  const tables = findTables(book);
  const only = tables.length === 1 ? tables[0]?.id : undefined;
  const chosen = setting.table ?? only;
  return { book, tables, table: chosen === undefined ? null : findTable(book, chosen) };
}

/**
 * A list that somebody brought, as far as it is.
 * @problems actions.list.refused, actions.list.absent
 */
export async function readImport(
  context: AtDesk,
  { authority, id }: BatchPlace,
): Promise<Result<OpenedBatch>> {
  const allowed = importAuthor(context, authority);
  if (!allowed.ok) return allowed;
  const row = await context.store.imports.find(authority, id);
  if (row === null) return fail(listProblem("actions.list.absent", ""));
  const found = batchOf(row);
  const batch = isStale(found, context.now()) ? { ...found, state: "failed" as const } : found;
  return succeed({ batch, ...listsIn(bookOf(row), batch) });
}

/**
 * All lists that were brought to an authority, the newest first.
 * @problems actions.list.refused
 */
export async function listImports(context: AtDesk, authority: Key): Promise<Result<readonly Batch[]>> {
  const allowed = importAuthor(context, authority);
  if (!allowed.ok) return allowed;
  return succeed((await context.store.imports.list(authority)).map(batchOf));
}
