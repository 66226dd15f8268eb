import { checkMapping } from "#exchange/tables/mapping/check-mapping.ts";
import type { Target } from "#exchange/tables/mapping/destinations.ts";
import { findTable } from "#exchange/tables/finding/find-tables.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import { suggestMapping } from "#exchange/tables/mapping/suggest-mapping.ts";
import { parseMapping, type TableMapping } from "#exchange/tables/mapping/table-mapping.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { BatchSetting } from "./batch.ts";
import type { AtDesk } from "./may-import.ts";
import { listProblem } from "./problems.ts";
import { readImport, type BatchPlace } from "./read-import.ts";
import { shapeOf } from "./shape-of.ts";

async function keep(context: AtDesk, place: BatchPlace, setting: BatchSetting): Promise<Result<null>> {
  const change = { setting: JSON.stringify(setting), changed_at: context.now() };
  const isKept = await context.store.imports.change(place, ["draft", "failed"], {
    ...change,
    state: "draft",
  });
  return isKept ? succeed(null) : fail(listProblem("actions.list.begun", ""));
}

/** The mapping that was remembered for lists of this shape; null if there is none. */
async function rememberedMapping(
  context: AtDesk,
  authority: Key,
  table: ListTable,
): Promise<TableMapping | null> {
  const row = await context.store.imports.recall(authority, shapeOf(table));
  const parsed = row === null ? null : parseMapping(JSON.parse(row.mapping));
  return parsed?.ok ? parsed.value : null;
}

/**
 * Says which list of the file is meant and what its lines are; its mapping is the remembered one, else a suggestion.
 * @problems actions.list.refused, actions.list.absent, actions.list.begun, actions.list.no-table
 */
export async function chooseTable(
  context: AtDesk,
  place: BatchPlace,
  choice: { readonly table: string; readonly target: Target },
): Promise<Result<null>> {
  const opened = await readImport(context, place);
  if (!opened.ok) return opened;
  const { book, batch } = opened.value;
  const table = book === null ? null : findTable(book, choice.table);
  if (table === null) return fail(listProblem("actions.list.no-table", "/table"));
  const remembered = await rememberedMapping(context, place.authority, table);
  const isRemembered = remembered !== null && remembered.target === choice.target;
  const mapping = isRemembered ? remembered : suggestMapping(table, choice.target);
  return keep(context, place, { ...batch.setting, table: table.id, mapping, isRemembered });
}

/**
 * Says how the list becomes records, and remembers it for the next list with these columns. A mapping with faults is
 * kept with the list, so that nothing typed is lost, but not remembered.
 * @problems actions.list.refused, actions.list.absent, actions.list.begun, exchange.map.*
 */
export async function mapImport(
  context: AtDesk,
  place: BatchPlace,
  mapping: TableMapping,
): Promise<Result<null>> {
  const opened = await readImport(context, place);
  if (!opened.ok) return opened;
  const { table, batch } = opened.value;
  if (table === null) return fail(listProblem("actions.list.absent", ""));
  const kept = await keep(context, place, { ...batch.setting, table: table.id, mapping });
  if (!kept.ok) return kept;
  const problems = checkMapping(table, mapping);
  if (problems.length > 0) return { ok: false, problems };
  await context.store.imports.remember({
    ...{ authority: place.authority, shape: shapeOf(table) },
    ...{ mapping: JSON.stringify(mapping), changed_at: context.now() },
  });
  return succeed(null);
}
