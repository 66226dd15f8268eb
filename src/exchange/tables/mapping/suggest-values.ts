import { destinationsOf } from "./destinations.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import { foldedValue, meaningsOf, suggestMeaning } from "./meanings.ts";
import { emptyMeaning } from "#exchange/tables/cells/empty-words.ts";
import { splitValues } from "#exchange/tables/cells/split-values.ts";
import type { TableMapping } from "./table-mapping.ts";

/** A value that occurs in a column, how often, and the code it probably means (null: somebody must say). */
export type ValueSuggestion = {
  readonly value: string;
  readonly count: number;
  readonly code: string | null;
};

/** The columns whose values mean codes, each with the values that occur, the most frequent first. */
export type ColumnValues = {
  readonly column: string;
  readonly path: string;
  readonly values: readonly ValueSuggestion[];
};

const ownIn = (values: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

/** Most different values of a column that anybody can be asked about. */
export const MOST_VALUES = 100;

function occurring(table: ListTable, at: number, isMany: boolean): readonly (readonly [string, number])[] {
  const counts = new Map<string, { readonly text: string; count: number }>();
  for (const { cells } of table.rows)
    for (const text of splitValues(cells[at] ?? "", isMany)) {
      const folded = foldedValue(text);
      const known = counts.get(folded) ?? { text, count: 0 };
      known.count += 1;
      counts.set(folded, known);
    }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ text, count }) => [text, count]);
}

/** Which values do the columns hold that stand for codes, and what do they mean? */
export function suggestValues(table: ListTable, mapping: TableMapping): readonly ColumnValues[] {
  const destinations = new Map(destinationsOf(mapping.target).map((one) => [one.path, one]));
  return table.columns.flatMap((column, at): ColumnValues[] => {
    const destination = destinations.get(mapping.columns[column] ?? "");
    if (!destination || meaningsOf(destination.field).length === 0) return [];
    const chosen = mapping.values[column] ?? {};
    const values = occurring(table, at, destination.field.many === true)
      .filter(([value]) => emptyMeaning(value) === null)
      .map(([value, count]) => ({
        value,
        count,
        code: ownIn(chosen, foldedValue(value)) ?? suggestMeaning(destination, value),
      }));
    return [{ column, path: destination.path, values }];
  });
}

/** The suggestions as a mapping keeps them; values that nobody could guess are left out. */
export function valuesOf(suggested: readonly ColumnValues[]): TableMapping["values"] {
  return Object.fromEntries(
    suggested.map(({ column, values }) => [
      column,
      Object.fromEntries(
        values.flatMap(({ value, code }) => (code === null ? [] : [[foldedValue(value), code]])),
      ),
    ]),
  );
}
