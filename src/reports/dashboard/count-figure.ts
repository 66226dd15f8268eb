import type { Evidence } from "#answers/answer.ts";
import { plain } from "#answers/facets/shared/wording.ts";
import { derivedFrom, type Said } from "#answers/speech/said.ts";
import type { BarChart } from "#documents/charts/chart.ts";
import { listInWords } from "#language/lists.ts";
import { numberInFigures } from "#language/numbers.ts";
import { evidenceOf, type VersionedRecord } from "#records/record.ts";
import type { ChartBlock } from "#reports/annual/report.ts";
import { tableOfSaid } from "#reports/annual/section.ts";

/** Records that are counted together under a word. */
export type Group = { readonly label: string; readonly records: readonly VersionedRecord[] };

/** What a picture of counts is called, what its rows are, and whether each thing stands in exactly one of them. */
export type CountHead = {
  readonly id: string;
  readonly title: string;
  readonly rowHead: string;
  /** What is counted, "Einsätze". */
  readonly counted: string;
  /** Every thing counted stands in one row only, so that the rows add up to a sum worth telling. */
  readonly addsUp: boolean;
  /** What each row counts where that is not its records, such as applications behind their uses. */
  readonly countOf?: (records: readonly VersionedRecord[]) => number;
};

/** So many rows make a picture; the smaller ones beyond are counted together. */
const MOST_ROWS = 16;

const size = (records: readonly VersionedRecord[]): number => records.length;

/** The largest groups, and all others as one. */
export function largestGroups(groups: readonly Group[], most = MOST_ROWS): readonly Group[] {
  const order = groups.toSorted((a, b) => b.records.length - a.records.length);
  if (order.length <= most) return order;
  const others = order.slice(most - 1);
  const records = [...new Set(others.flatMap((group) => group.records))];
  return [...order.slice(0, most - 1), { label: `übrige (${numberInFigures(others.length)})`, records }];
}

const unique = (groups: readonly Group[]): readonly VersionedRecord[] => [
  ...new Set(groups.flatMap(({ records }) => records)),
];

/** Counts by group as bars with the table they were drawn from; null where there is nothing to count. */
export function countFigure(head: CountHead, groups: readonly Group[]): ChartBlock | null {
  const { id, title, rowHead, counted, addsUp, countOf = size } = head;
  const told = groups.filter(({ records }) => records.length > 0);
  if (told.length === 0) return null;
  const cell = (records: readonly VersionedRecord[]): Said =>
    derivedFrom(numberInFigures(countOf(records)), records);
  const sum = unique(told);
  const total = addsUp && told.length > 1 ? [[plain("zusammen"), cell(sum)]] : [];
  const words = told.map(({ label, records }) => `${label}: ${numberInFigures(countOf(records))}`);
  const chart: BarChart = {
    ...{ kind: "bars", id: `bild-${id}`, title, categories: told.map(({ label }) => label) },
    description: `Je Zeile ein Balken. ${listInWords(words)}.${addsUp ? "" : " Was zu mehreren Zeilen gehört, zählt bei jeder."}`,
    series: [
      {
        label: counted,
        values: told.map(({ records }) => ({
          value: countOf(records),
          text: numberInFigures(countOf(records)),
        })),
      },
    ],
  };
  const rows = told.map(({ label, records }) => [plain(label), cell(records)]);
  return { kind: "chart", chart, table: tableOfSaid(title, [rowHead, counted], [...rows, ...total]) };
}

const partCell = (records: readonly VersionedRecord[]): Said =>
  records.length === 0 ? plain("–") : derivedFrom(numberInFigures(records.length), records);

/** A row whose records are counted in several columns. */
export type SplitGroup = { readonly label: string; readonly parts: readonly (readonly VersionedRecord[])[] };

/** Counts by group and column as bars of parts; null where there is nothing to count. Columns without a count are left out. */
export function splitFigure(
  head: Omit<CountHead, "countOf" | "addsUp"> & { readonly columns: readonly string[] },
  groups: readonly SplitGroup[],
): ChartBlock | null {
  const told = groups.filter(({ parts }) => parts.some((part) => part.length > 0));
  const columns = head.columns.flatMap((label, at) =>
    told.some(({ parts }) => (parts[at]?.length ?? 0) > 0) ? [{ label, at }] : [],
  );
  if (told.length === 0) return null;
  const partOf = ({ parts }: SplitGroup, at: number): readonly VersionedRecord[] => parts[at] ?? [];
  const words = told.map(
    ({ label, parts }) => `${label}: ${numberInFigures(unique(asGroups(parts)).length)}`,
  );
  const chart: BarChart = {
    ...{ kind: "stacked", id: `bild-${head.id}`, title: head.title },
    categories: told.map(({ label }) => label),
    description: `Je Zeile ein geteilter Balken. ${listInWords(words)}. Die Teile stehen in der Tabelle.`,
    series: columns.map(({ label, at }) => ({
      label,
      values: told.map((group) => {
        const count = partOf(group, at).length;
        return { value: count, text: numberInFigures(count) };
      }),
    })),
  };
  const table = tableOfSaid(
    head.title,
    [head.rowHead, ...columns.map(({ label }) => label)],
    told.map((group) => [plain(group.label), ...columns.map(({ at }) => partCell(partOf(group, at)))]),
  );
  return { kind: "chart", chart, table };
}

const asGroups = (parts: readonly (readonly VersionedRecord[])[]): readonly Group[] =>
  parts.map((records) => ({ label: "", records }));

/** How records are cited. */
export const citedAs = (records: readonly VersionedRecord[]): readonly Evidence[] => records.map(evidenceOf);
