import type { Problem } from "#values/problem.ts";
import { destinationsOf, typesOf } from "./destinations.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import { recordType } from "#catalogue/catalogue.ts";
import { tableProblem } from "#exchange/tables/problems.ts";
import { OTHER_DESTINATIONS, type TableMapping } from "./table-mapping.ts";

/** Each destination that takes one column only, with the columns that go there. */
function takenTwice({ columns }: TableMapping): readonly (readonly string[])[] {
  const chosen = Object.entries(columns).filter(([, goal]) => !Object.hasOwn(OTHER_DESTINATIONS, goal));
  const groups = Map.groupBy(chosen, ([, goal]) => goal);
  return [...groups.values()]
    .map((pairs) => pairs.map(([column]) => column))
    .filter(({ length }) => length > 1);
}

function hasKey({ target, columns }: TableMapping): boolean {
  const goals = Object.values(columns);
  const [main] = typesOf(target);
  const title = main === undefined ? [] : recordType(main).title.map((id) => `${main}.${id}`);
  return goals.includes("key") || title.some((path) => goals.some((goal) => goal.startsWith(path)));
}

/**
 * What is wrong with a mapping by itself; `pointer` names the column or the field. None: every line can be read.
 * @problems exchange.map.column, exchange.map.destination, exchange.map.destination-twice, exchange.map.required,
 * exchange.map.key
 */
export function checkMapping(table: ListTable, mapping: TableMapping): readonly Problem[] {
  const destinations = new Map(destinationsOf(mapping.target).map((one) => [one.path, one]));
  const isGoal = (goal: string): boolean => Object.hasOwn(OTHER_DESTINATIONS, goal) || destinations.has(goal);
  const present = new Set(table.columns);
  const goals = new Set(Object.values(mapping.columns));
  const missing = [...destinations.values()].filter(
    ({ path, required }) => required && !goals.has(path) && !mapping.constants[path],
  );
  return [
    ...Object.keys(mapping.columns)
      .filter((column) => !present.has(column))
      .map((column) => tableProblem("exchange.map.column", `/columns/${column}`, { column })),
    ...Object.entries(mapping.columns)
      .filter(([, goal]) => !isGoal(goal))
      .map(([column, destination]) =>
        tableProblem("exchange.map.destination", `/columns/${column}`, { destination }),
      ),
    ...takenTwice(mapping).map(([other = "", column = ""]) => {
      const label = destinations.get(mapping.columns[column] ?? "")?.label ?? "";
      return tableProblem("exchange.map.destination-twice", `/columns/${column}`, { column, other, label });
    }),
    ...missing.map(({ path, label }) =>
      tableProblem("exchange.map.required", `/constants/${path}`, { label }),
    ),
    ...(hasKey(mapping) ? [] : [tableProblem("exchange.map.key", "/columns")]),
  ];
}
