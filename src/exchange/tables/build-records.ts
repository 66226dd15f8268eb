import type { Reference } from "#values/key.ts";
import type { JsonObject } from "#values/json.ts";
import type { Problem } from "#values/problem.ts";
import type { RecordContent } from "#records/record.ts";
import { parseOpenedRegister, type KnownRegister } from "#exchange/register-file.ts";
import { assignKeys, knownIn, type Known } from "./assign-keys.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import { nameIndex } from "./name-index.ts";
import { tableProblem } from "./problems.ts";
import { rowReader, type ReadRow } from "./row-reader.ts";
import { recordOf, united, type Said } from "./said.ts";
import type { TableMapping } from "#exchange/tables/mapping/table-mapping.ts";

/** What is wrong in a line of a list. */
export type RowFault = {
  /** As the sheet numbers it. */
  readonly row: number;
  /** Null: the line as a whole, or a field that no column gives. */
  readonly column: string | null;
  /** What stands in the cell, "" without a column. */
  readonly value: string;
  readonly problem: Problem;
};

/** What lines of a list become. */
export type BuiltList = {
  /** In the shape of register files, each once. */
  readonly records: readonly JsonObject[];
  /** For each record the lines that speak of it. */
  readonly rowsOf: readonly (readonly number[])[];
  readonly faults: readonly RowFault[];
};

/** What a list is read with: whose register, and what that holds. */
export type ListSetting = {
  readonly table: ListTable;
  readonly mapping: TableMapping;
  readonly known: KnownRegister & { readonly authority: string };
};

type Place = { said: Said; readonly rows: number[] };

/** A unit that lists spell in several ways keeps the first spelling. */
function met(before: Said, one: Said): Said | null {
  const isSpelling = one.type === "unit" && Object.keys(one.data).join() === "name";
  return isSpelling ? before : united(before, one);
}

/** Puts together what lines say of the same record; lines that contradict an earlier one are told. */
function gather(
  reads: readonly ReadRow[],
  said: readonly (readonly Said[] | null)[],
): { readonly places: ReadonlyMap<Reference, Place>; readonly faults: readonly RowFault[] } {
  const places = new Map<Reference, Place>();
  const faults: RowFault[] = [];
  for (const [at, { row }] of reads.entries()) {
    const fault = (problem: Problem): void =>
      void faults.push({ row: row.number, column: null, value: "", problem });
    if (said[at] == null) fault(tableProblem("exchange.row.key", ""));
    for (const one of said[at] ?? []) {
      const reference = `${one.type}/${one.key}`;
      const place = places.get(reference);
      const both = place ? met(place.said, one) : one;
      if (!place) places.set(reference, { said: one, rows: [row.number] });
      else if (both === null) fault(tableProblem("exchange.row.twice", "", { row: place.rows[0] ?? 0 }));
      else {
        place.said = both;
        place.rows.push(row.number);
      }
    }
  }
  return { places, faults };
}

function built(reads: readonly ReadRow[], known: Known, mapping: TableMapping): BuiltList {
  const { places, faults } = gather(reads, assignKeys(reads, mapping, known));
  const entries = [...places];
  return {
    records: entries.map(([reference, { said }]) =>
      recordOf(said, known.byReference.get(reference), mapping),
    ),
    rowsOf: entries.map(([, { rows }]) => rows),
    faults,
  };
}

/** The column that a pointer into a record leads to: of its field, or of the group or list that the field lies in. */
function columnAt(pointer: string, record: JsonObject, { mapping, table }: ListSetting): string | null {
  const [, , , part = "", ...steps] = pointer.split("/");
  const isField = ["data", "unknown", "notApplicable", "notCollected"].includes(part);
  const { type } = record as { readonly type?: string };
  const path = [type, ...(isField ? steps : [part])].join(".");
  return (
    table.columns.find((column) => {
      const goal = mapping.columns[column];
      return (
        goal !== undefined && (path === goal || path.startsWith(`${goal}.`) || goal.startsWith(`${path}.`))
      );
    }) ?? null
  );
}

type Checked = { readonly records: readonly RecordContent[]; readonly faults: readonly RowFault[] };

function checked(list: BuiltList, setting: ListSetting): Checked {
  const { known, table } = setting;
  const opened = { authority: known.authority, records: list.records, problems: [] };
  const parsed = parseOpenedRegister(opened, known);
  if (parsed.ok) return { records: parsed.value.records, faults: [] };
  const cells = new Map(table.rows.map(({ number, cells: texts }) => [number, texts]));
  const faults = parsed.problems.flatMap((problem) => {
    const at = Number(/^\/records\/(\d+)/u.exec(problem.pointer)?.[1] ?? -1);
    const record = list.records[at];
    if (!record) return [];
    const column = columnAt(problem.pointer, record, setting);
    const place = column === null ? -1 : table.columns.indexOf(column);
    return (list.rowsOf[at] ?? []).map((row) => ({
      ...{ row, column, problem },
      value: cells.get(row)?.[place] ?? "",
    }));
  });
  return { records: [], faults };
}

/** Of several faults of the same cell the first; a field whose cell could not be read is not missing besides. */
function firstOfCell(faults: readonly RowFault[]): readonly RowFault[] {
  const seen = new Set<string>();
  const isFirst = ({ row, column, problem }: RowFault): boolean => {
    const place = `${row} ${column ?? problem.message}`;
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  };
  return faults.filter(isFirst).toSorted((a, b) => a.row - b.row);
}

function readingFaults(reads: readonly ReadRow[], { table }: ListSetting): readonly RowFault[] {
  return reads.flatMap(({ row, faults }) =>
    faults.map(({ column, problem }) => ({
      ...{ row: row.number, column, problem },
      value: column === null ? "" : (row.cells[table.columns.indexOf(column)] ?? ""),
    })),
  );
}

/** What a list becomes: all its faults, and the records of the lines without any. */
export type ReadList = {
  readonly faults: readonly RowFault[];
  /** Records of the lines without fault. */
  readonly records: readonly RecordContent[];
  readonly rowsOf: readonly (readonly number[])[];
  readonly goodRows: number;
};

/** How often lines are left out because of what others have left; each time at least one more goes. */
const MOST_ROUNDS = 50;

/**
 * What do the lines of a list become, by the same checks as a register file? Every fault of every line is told; the
 * records are those of lines without fault, among which no reference leads to a line that was left out.
 */
export function readList(setting: ListSetting): ReadList {
  const { table, mapping, known } = setting;
  const names = nameIndex(known.records);
  const register = knownIn(known.records, names);
  const reads = table.rows.map(rowReader({ table, mapping, names }));
  const faults = [...readingFaults(reads, setting)];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const bad = round === 0 ? new Set() : new Set(faults.map(({ row }) => row));
    const good = reads.filter(({ row }) => !bad.has(row.number));
    const list = built(good, register, mapping);
    const { records, faults: found } = checked(list, setting);
    faults.push(...list.faults, ...found);
    const left = new Set(faults.map(({ row }) => row));
    const isClean = found.length === 0 && !good.some(({ row }) => left.has(row.number));
    if (isClean) return { faults: firstOfCell(faults), records, rowsOf: list.rowsOf, goodRows: good.length };
  }
  return { faults: firstOfCell(faults), records: [], rowsOf: [], goodRows: 0 };
}
