import { pairUp } from "./pair-up.ts";
import { shareOf } from "./pair-sentences.ts";
import { citedBy, type Row } from "./statements.ts";

/** A cell that says something else; null where a side has no such column. */
export type ChangedCell = {
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** A row about the same thing that says something else. */
export type ChangedRow = {
  readonly before: Row;
  readonly after: Row;
  readonly cells: readonly ChangedCell[];
};

/** Rows that one answer has and the other has not. */
export type RowDifference = {
  readonly added: readonly Row[];
  readonly removed: readonly Row[];
  readonly changed: readonly ChangedRow[];
};

const LEAST = 0.45;
const WEIGHTS = { records: 0.45, name: 0.25, cells: 0.3 };

const markOf = ({ cells }: Row): string => JSON.stringify(cells);
const nameOf = ({ cells }: Row): string => cells[0]?.value ?? "";

const valueIn = ({ cells }: Row, column: string): string | null =>
  cells.find((cell) => cell.column === column)?.value ?? null;

function changedCells(before: Row, after: Row): readonly ChangedCell[] {
  const columns = [...new Set([...before.cells, ...after.cells].map(({ column }) => column))];
  return columns
    .map((column) => ({ column, before: valueIn(before, column), after: valueIn(after, column) }))
    .filter((cell) => cell.before !== cell.after);
}

type Sketch = { readonly records: ReadonlySet<string>; readonly cells: ReadonlySet<string> };

const sketchOf = ({ evidence, cells }: Row): Sketch => ({
  records: new Set(evidence.map((one) => citedBy(one).record)),
  cells: new Set(cells.map(({ column, value }) => `${column}\n${value}`)),
});

/** Which rows were added, removed or changed? Equal ones cancel out; a table's title does not count. */
export function rowDifference(before: readonly Row[], after: readonly Row[]): RowDifference {
  const sketches = new Map([...before, ...after].map((row) => [row, sketchOf(row)]));
  const likeness = (one: Row, other: Row): number => {
    const [own, others] = [sketches.get(one), sketches.get(other)];
    if (!own || !others) return 0;
    const cells = shareOf(own.cells, others.cells);
    const name = nameOf(one) !== "" && nameOf(one) === nameOf(other) ? 1 : 0;
    const { records: weight } = WEIGHTS;
    const score = WEIGHTS.cells * cells + WEIGHTS.name * name;
    if (own.records.size === 0 || others.records.size === 0) return score / (1 - weight);
    return score + weight * shareOf(own.records, others.records);
  };
  const { pairs, added, removed } = pairUp(before, after, { mark: markOf, likeness, least: LEAST });
  return {
    added,
    removed,
    changed: pairs.flatMap((pair) => {
      const cells = changedCells(pair.before, pair.after);
      return cells.length === 0 ? [] : [{ before: pair.before, after: pair.after, cells }];
    }),
  };
}
