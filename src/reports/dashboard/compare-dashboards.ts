import type { BarChart } from "#documents/charts/chart.ts";
import { dateInFigures } from "#language/dates.ts";
import { numberInFigures } from "#language/numbers.ts";
import type { Dashboard, DashboardFigure } from "./dashboard.ts";

/** A row of a comparison: what is counted, on the earlier and on the later day; null is not known. */
export type ComparedRow = {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  /** "+2", "−1", "0"; null where one of the numbers is not known. */
  readonly change: string | null;
};

/** The numbers of one figure on two days. */
export type ComparedFigure = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ComparedRow[];
};

type Told = { readonly value: number | null; readonly text: string };

function change(before: Told | undefined, after: Told | undefined): string | null {
  if (before?.value == null || after?.value == null) return null;
  const by = Math.round((after.value - before.value) * 100) / 100;
  if (by === 0) return "0";
  return by > 0 ? `+${numberInFigures(by)}` : `−${numberInFigures(-by)}`;
}

function rowOf(label: string, before: Told | undefined, after: Told | undefined): ComparedRow {
  return { label, before: before?.text ?? null, after: after?.text ?? null, change: change(before, after) };
}

/** Every number of a picture of bars by the names of its row and part. */
function numbersOf(chart: BarChart): ReadonlyMap<string, Told> {
  const pairs = chart.series.flatMap(({ label, values }) =>
    chart.categories.flatMap((category, at): (readonly [string, Told])[] => {
      const value = values[at];
      const name = chart.series.length === 1 ? category : `${category}: ${label}`;
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return new Map(pairs);
}

const chartOf = (one: DashboardFigure | undefined): BarChart | null => {
  const chart = one?.block.kind === "chart" ? one.block.chart : null;
  return chart !== null && (chart.kind === "bars" || chart.kind === "stacked") ? chart : null;
};

const figuresOf = ({ chapters }: Dashboard): readonly DashboardFigure[] =>
  chapters.flatMap(({ figures }) => figures);

function comparedFigure(
  before: DashboardFigure | undefined,
  after: DashboardFigure | undefined,
): readonly ComparedFigure[] {
  const [old, young] = [chartOf(before), chartOf(after)];
  const named = after ?? before;
  if (named === undefined || (old === null && young === null)) return [];
  const numbers = [old, young].map((chart) => (chart === null ? new Map<string, Told>() : numbersOf(chart)));
  const labels = [...new Set([...(numbers[1] ?? []), ...(numbers[0] ?? [])].map(([label]) => label))];
  const rows = labels.map((label) => rowOf(label, numbers[0]?.get(label), numbers[1]?.get(label)));
  return [{ id: named.id, title: named.title, rows }];
}

/** The course over time is told by the later day alone; comparing it with itself tells nothing. */
const IN_TIME: ReadonlySet<string> = new Set(["bestand"]);

/** The numbers of two days side by side, figure by figure; the numbers above the pictures come first. */
export function compareDashboards(before: Dashboard, after: Dashboard): readonly ComparedFigure[] {
  const [old, young] = [figuresOf(before), figuresOf(after)];
  const ids = [...new Set([...young, ...old].map(({ id }) => id))].filter((id) => !IN_TIME.has(id));
  const keys = [...new Set([...after.keyFigures, ...before.keyFigures].map(({ id }) => id))];
  const top = keys.map((id) => {
    const [one, other] = [before, after].map(({ keyFigures }) =>
      keyFigures.find((figure) => figure.id === id),
    );
    return rowOf((other ?? one)?.label ?? id, one, other);
  });
  const days = `${dateInFigures(before.on)} und ${dateInFigures(after.on)}`;
  return [
    ...(top.length > 0 ? [{ id: "ueberblick", title: `Überblick: ${days}`, rows: top }] : []),
    ...ids.flatMap((id) =>
      comparedFigure(
        old.find((one) => one.id === id),
        young.find((one) => one.id === id),
      ),
    ),
  ];
}
