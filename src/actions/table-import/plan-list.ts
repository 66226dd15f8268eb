import type { Context } from "#actions/context.ts";
import { readList, type ReadList } from "#exchange/tables/build-records.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import type { TableMapping } from "#exchange/tables/mapping/table-mapping.ts";
import { planImport, type ImportPlan } from "#exchange/plan-import.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Key } from "#values/key.ts";

/** A list and how it becomes records. */
export type MappedList = { readonly table: ListTable; readonly mapping: TableMapping };

/** What reading a list in would do, without doing it. */
export type ListPlan = ReadList & { readonly plan: ImportPlan<VersionedRecord> };

/** What would become of a list by the register as it is now? Writes nothing. */
export async function planList(context: Context, authority: Key, list: MappedList): Promise<ListPlan> {
  const { records } = await context.store.snapshot(authority);
  const authorities = new Set((await context.store.authorities()).map(({ key }) => key));
  const read = readList({ ...list, known: { authority, authorities, records } });
  return { ...read, plan: planImport(records, { authority, records: read.records }, "merge") };
}
