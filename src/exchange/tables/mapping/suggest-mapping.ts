import { recordType } from "#catalogue/catalogue.ts";
import { destinationsOf, type Target } from "./destinations.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import { suggestColumns } from "./suggest-columns.ts";
import { suggestValues, valuesOf } from "./suggest-values.ts";
import { UNKNOWN, type TableMapping } from "./table-mapping.ts";

/** What is true of every application of which a list says nothing else. */
const HONEST_CONSTANTS: Readonly<Record<string, string>> = { "system.aiActClass": "unclassified" };

/** Required fields are not known where the list says nothing; what names a record must stand in the list. */
function suggestConstants(target: Target, columns: Readonly<Record<string, string>>) {
  const goals = new Set(Object.values(columns));
  const required = destinationsOf(target).filter(
    ({ type, steps, required: isRequired, field, path }) =>
      isRequired &&
      !(recordType(type).title.includes(steps[0] ?? "") && field.kind !== "reference") &&
      (field.kind !== "reference" || goals.has(path)),
  );
  return Object.fromEntries(required.map(({ path }) => [path, HONEST_CONSTANTS[path] ?? UNKNOWN]));
}

/** How a list probably becomes records, for somebody to look through. */
export function suggestMapping(table: ListTable, target: Target): TableMapping {
  const columns = suggestColumns(table, target);
  const bare: TableMapping = {
    ...{ target, columns, constants: suggestConstants(target, columns), values: {} },
    ...{ vagueDates: "note", units: "create", sameKey: "fault", visibility: "internal" },
  };
  return { ...bare, values: valuesOf(suggestValues(table, bare)) };
}
