import { destinationsOf, type Target } from "./destinations.ts";
import { knownNamesOf } from "./known-names.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import { FAULT_COLUMN } from "./table-mapping.ts";
import { likely, likeness, type Likely } from "./name-likeness.ts";

const LEAST = 0.72;

type Candidate = {
  readonly path: string;
  readonly names: readonly Likely[];
  readonly labels: readonly Likely[];
};
type Match = { readonly column: number; readonly path: string; readonly score: number };

function candidatesFor(target: Target): readonly Candidate[] {
  const fields = destinationsOf(target).map(({ path, label, steps, field }) => ({
    path,
    labels: [label, field.label, steps.join(" "), `${label} in Euro`].map(likely),
    names: knownNamesOf(path),
  }));
  const others = ["key", "ignore"].map((path) => ({ path, labels: [], names: knownNamesOf(path) }));
  return [...fields, ...others];
}

function scoreOf(name: Likely, { names, labels }: Candidate): number {
  const best = (among: readonly Likely[]): number => Math.max(0, ...among.map((one) => likeness(name, one)));
  return Math.max(best(names), best(labels) * 0.99);
}

/** A part of a head of several lines may be what names the column: "Datenschutz: Personenbezug". */
const namesIn = (column: string): readonly Likely[] => {
  const last = column.split(": ").at(-1) ?? column;
  return [column, last].map((one) => likely(one.replace(/ \(\d+\)$/u, "")));
};

function matchesOf(columns: readonly string[], candidates: readonly Candidate[]): readonly Match[] {
  return columns.flatMap((name, column) => {
    const [whole, last] = namesIn(name);
    return candidates.flatMap((candidate): Match[] => {
      const score = Math.max(
        whole ? scoreOf(whole, candidate) : 0,
        last ? scoreOf(last, candidate) * 0.97 : 0,
      );
      return score >= LEAST ? [{ column, path: candidate.path, score }] : [];
    });
  });
}

const SEVERAL = new Set(["ignore"]);

/**
 * Where each column probably goes; those that no name fits go into the internal note, so that nothing is lost, unless
 * they are empty throughout.
 */
export function suggestColumns(table: ListTable, target: Target): Readonly<Record<string, string>> {
  const matches = matchesOf(table.columns, candidatesFor(target));
  const [taken, given] = [new Set<string>(), new Map<number, string>()];
  for (const { column, path } of matches.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    if (given.has(column) || taken.has(path)) continue;
    given.set(column, path);
    if (!SEVERAL.has(path)) taken.add(path);
  }
  const isEmpty = (at: number): boolean => table.rows.every(({ cells }) => (cells[at] ?? "").trim() === "");
  return Object.fromEntries(
    table.columns.map((name, at) => {
      const rest = isEmpty(at) || name === FAULT_COLUMN ? "ignore" : "note";
      return [name, given.get(at) ?? rest];
    }),
  );
}
