import { asReference } from "#records/parsing/read-reference.ts";
import type { JsonObject } from "#values/json.ts";
import { splitReference, type Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { destinationsOf, typesOf, type Destination } from "#exchange/tables/mapping/destinations.ts";
import type { ListRow, ListTable } from "#exchange/tables/finding/list-table.ts";
import type { NameIndex } from "./name-index.ts";
import { tableProblem } from "./problems.ts";
import { readCell, type CellReading, type CellSetting } from "#exchange/tables/cells/read-cell.ts";
import { withValue, type Said } from "./said.ts";
import { slug } from "./slug.ts";
import { NOT_IN_LIST, UNKNOWN, type TableMapping } from "#exchange/tables/mapping/table-mapping.ts";

/** What is wrong with a cell, or with a line as a whole (`column` null). */
export type CellFault = { readonly column: string | null; readonly problem: Problem };

/** What the cells of a line say, before it is known which records it is about. */
export type ReadRow = {
  readonly row: ListRow;
  /** Data and honest values by the type of the record. */
  readonly said: ReadonlyMap<string, Pick<Said, "data" | "unknown" | "notApplicable">>;
  readonly notes: Readonly<Record<string, string>>;
  readonly described: Readonly<Record<string, string>>;
  /** The cells that make up the key; empty if no column does. */
  readonly keyParts: readonly string[];
  /** Units that the register does not have: their names by key. */
  readonly newUnits: ReadonlyMap<Key, string>;
  readonly faults: readonly CellFault[];
};

/** What reading lines needs besides the list. */
export type RowSetting = {
  readonly table: ListTable;
  readonly mapping: TableMapping;
  readonly names: NameIndex;
};

type Source = { readonly destination: Destination; readonly column: string | null; readonly text: string };
type Draft = {
  readonly said: Map<
    string,
    { data: JsonObject; unknown: Record<string, string>; notApplicable: Record<string, string> }
  >;
  readonly notes: Record<string, string>;
  readonly newUnits: Map<Key, string>;
  readonly faults: CellFault[];
};

function referTo(
  { names, mapping }: RowSetting,
  newUnits: Map<Key, string>,
  label: string,
): CellSetting["refer"] {
  return (field, text): CellReading => {
    if (asReference(text)) return { value: text };
    const found = field.to.flatMap((type) => names.find(type as Said["type"], text));
    const [first] = found;
    if (first !== undefined && found.length === 1) return { value: first };
    const value = text.slice(0, 60);
    if (found.length > 1)
      return { fault: tableProblem("exchange.cell.reference-several", "", { value, label }) };
    if (field.orText) return { value: text };
    const key = field.to.includes("unit") && mapping.units === "create" ? slug(text) : null;
    if (key === null) return { fault: tableProblem("exchange.cell.reference", "", { value, label }) };
    newUnits.set(key, text);
    return { value: `unit/${key}` };
  };
}

function take(draft: Draft, { destination, column, text }: Source, reading: CellReading): void {
  const { type, steps } = destination;
  const said = draft.said.get(type) ?? { data: {}, unknown: {}, notApplicable: {} };
  const [field = ""] = steps;
  if (reading.fault) draft.faults.push({ column, problem: reading.fault });
  if (reading.value !== undefined) said.data = withValue(said.data, steps, reading.value);
  if (reading.honest) said[reading.honest][field] = `In der eingelesenen Liste: „${text.trim()}“.`;
  if (reading.isNoted && column !== null) draft.notes[column] = text;
  draft.said.set(type, said);
}

/** Nothing in the cell of a required field: the constant chosen stands for it. */
function takeConstant(setting: RowSetting, draft: Draft, destination: Destination): void {
  const constant = setting.mapping.constants[destination.path];
  const said = draft.said.get(destination.type) ?? { data: {}, unknown: {}, notApplicable: {} };
  const [field = ""] = destination.steps;
  const isSaid = [said.unknown, said.notApplicable].some((map) => field in map);
  if (constant === undefined || constant === "" || isSaid) return;
  if (constant === UNKNOWN) {
    said.unknown[field] = NOT_IN_LIST;
    draft.said.set(destination.type, said);
    return;
  }
  const refer = referTo(setting, draft.newUnits, destination.label);
  const how: CellSetting = { destination, values: {}, vagueDates: "fault", refer };
  take(draft, { destination, column: null, text: constant }, readCell(constant, how));
}

type Plan = {
  readonly cells: readonly {
    readonly at: number;
    readonly column: string;
    readonly destination: Destination;
  }[];
  readonly constants: readonly Destination[];
  readonly at: (to: string) => readonly number[];
};

function planOf({ table, mapping }: RowSetting): Plan {
  const all = new Map(destinationsOf(mapping.target).map((one) => [one.path, one]));
  const goals = table.columns.map((column) => mapping.columns[column] ?? "ignore");
  const cells = table.columns.flatMap((column, at) => {
    const destination = all.get(goals[at] ?? "");
    return destination ? [{ at, column, destination }] : [];
  });
  return {
    cells,
    constants: Object.keys(mapping.constants).flatMap((path) => all.get(path) ?? []),
    at: (to) => goals.flatMap((goal, at) => (goal === to ? [at] : [])),
  };
}

const hasValue = (data: JsonObject, steps: readonly string[]): boolean => {
  let value: unknown = data;
  for (const step of steps) value = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
  return value !== undefined;
};

function linesOf({ table }: RowSetting, row: ListRow, places: readonly number[]): Record<string, string> {
  const lines = places.map((at): [string, string] => [table.columns[at] ?? "", row.cells[at] ?? ""]);
  return Object.fromEntries(lines.filter(([, text]) => text.trim() !== ""));
}

/** Makes a reader for the lines of a list. */
export function rowReader(setting: RowSetting): (row: ListRow) => ReadRow {
  const plan = planOf(setting);
  const [notes, described, keys] = [plan.at("note"), plan.at("description"), plan.at("key")];
  const { mapping } = setting;
  return (row) => {
    const draft: Draft = {
      said: new Map(
        typesOf(mapping.target).map((type) => [type, { data: {}, unknown: {}, notApplicable: {} }]),
      ),
      notes: linesOf(setting, row, [...keys, ...notes]),
      newUnits: new Map(),
      faults: [],
    };
    for (const { at, column, destination } of plan.cells) {
      const text = row.cells[at] ?? "";
      const refer = referTo(setting, draft.newUnits, destination.label);
      const values = mapping.values[column] ?? {};
      const reading = readCell(text, { destination, values, vagueDates: mapping.vagueDates, refer });
      take(draft, { destination, column, text }, reading);
    }
    for (const destination of plan.constants) {
      const isFaulty = draft.faults.some(({ column }) => mapping.columns[column ?? ""] === destination.path);
      const { data } = draft.said.get(destination.type) ?? { data: {} };
      if (!isFaulty && !hasValue(data, destination.steps)) takeConstant(setting, draft, destination);
    }
    return {
      ...{ row, said: draft.said, notes: draft.notes, newUnits: draft.newUnits, faults: draft.faults },
      described: linesOf(setting, row, described),
      keyParts: keys.map((at) => (row.cells[at] ?? "").trim()),
    };
  };
}

/** The unit that a line names; null if none. */
export function unitOf({ said }: ReadRow): Key | null {
  const unit = said.get("deployment")?.data["unit"];
  return typeof unit === "string" ? (splitReference(unit)?.key ?? null) : null;
}
