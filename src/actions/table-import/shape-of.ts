import { createHash } from "node:crypto";
import { FAULT_COLUMN } from "#exchange/tables/mapping/table-mapping.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";

/** The shape of a list: equal for lists with the same columns in the same order. */
export function shapeOf({ columns }: Pick<ListTable, "columns">): string {
  const own = columns.filter((name) => name !== FAULT_COLUMN);
  return createHash("sha256").update(JSON.stringify(own)).digest("hex");
}
