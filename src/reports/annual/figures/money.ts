import type { TableBlock } from "#answers/answer.ts";
import { plain } from "#answers/facets/shared/wording.ts";
import { derivedFrom, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { listOf } from "#answers/speech/speak.ts";
import { shown } from "#answers/speech/shown.ts";
import type { BarChart, ChartValue } from "#documents/charts/chart.ts";
import { listInWords } from "#language/lists.ts";
import { countInWords, moneyInFigures } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordsOf } from "#records/snapshot.ts";
import { addMoney, type Money } from "#values/money.ts";
import type { ChartBlock } from "#reports/annual/report.ts";
import { tableOfSaid } from "#reports/annual/section.ts";
import type { Setting } from "#reports/annual/setting.ts";

type Cost = VersionedRecord<"cost">;
type Side = "planned" | "actual";

/** Years before and after the report's own that are told. */
const BEFORE = 2;
const AFTER = 2;

const given = (rows: readonly Cost[], side: Side): readonly Cost[] =>
  rows.filter((row) => shown(row, side) !== undefined);

const sumOf = (rows: readonly Cost[], side: Side): Money =>
  addMoney(rows.flatMap((row) => shown(row, side) ?? []));

/** A sum of those that give one; where none does, that, and never nought. */
function cell(rows: readonly Cost[], side: Side): Said {
  if (rows.length === 0) return plain("–");
  const telling = given(rows, side);
  if (telling.length === 0) return derivedFrom("nicht angegeben", rows);
  return derivedFrom(moneyInFigures(sumOf(telling, side)), rows);
}

function yearsTold({
  year,
  snapshot,
}: Setting): readonly { readonly year: number; readonly rows: readonly Cost[] }[] {
  const byYear = Map.groupBy(recordsOf(snapshot, "cost"), (row) => shown(row, "year"));
  return [...byYear]
    .flatMap(([one, rows]) => (one === undefined ? [] : [{ year: one, rows }]))
    .filter((one) => year - BEFORE <= one.year && one.year <= year + AFTER)
    .toSorted((a, b) => a.year - b.year);
}

/** One-off and running money by year, planned and spent; null if nothing is recorded for these years. */
export function moneyTable(setting: Setting): TableBlock | null {
  const years = yearsTold(setting);
  if (years.length === 0) return null;
  const natures = ["oneOff", "running"] as const;
  return tableOfSaid(
    "Mittel für KI nach Jahren",
    ["Jahr", "Einmalig geplant", "Einmalig ausgegeben", "Laufend geplant", "Laufend ausgegeben"],
    years.map(({ year, rows }) => [
      derivedFrom(String(year), rows),
      ...natures.flatMap((nature) => {
        const same = rows.filter((row) => shown(row, "nature") === nature);
        return [cell(same, "planned"), year > setting.year ? plain("–") : cell(same, "actual")];
      }),
    ]),
  );
}

const ITEM = { one: "Posten", many: "Posten", gender: "masculine" } as const;

/** Which sums are not whole: years with items that tell no plan or, once the year is reported on, no spending. */
export function unpricedSaid(setting: Setting): readonly Spoken[] {
  return yearsTold(setting).flatMap(({ year, rows }) => {
    const without = (side: Side): readonly Cost[] => rows.filter((row) => shown(row, side) === undefined);
    const sides = [
      { items: without("planned"), words: "ohne Plan" },
      { items: year > setting.year ? [] : without("actual"), words: "ohne Ausgabe" },
    ].filter(({ items }) => items.length > 0);
    if (sides.length === 0) return [];
    const parts = sides.map(({ items, words }) =>
      derivedFrom(`${countInWords(items.length, ITEM)} ${words}`, items),
    );
    return [
      sentence`Für ${derivedFrom(String(year), rows)} verzeichnet, aber nicht beziffert: ${listOf(parts)}. In den Summen fehlen sie.`,
    ];
  });
}

function value(rows: readonly Cost[], side: Side): ChartValue {
  const telling = given(rows, side);
  if (telling.length === 0) return { value: null, text: "nicht angegeben" };
  const sum = sumOf(telling, side);
  return { value: sum.cents / 100, text: moneyInFigures(sum) };
}

/** Planned and spent money by year as bars; null where fewer than two years tell a sum. */
export function moneyChart(setting: Setting): ChartBlock | null {
  const years = yearsTold(setting).filter(
    ({ rows }) => given(rows, "planned").length + given(rows, "actual").length > 0,
  );
  if (years.length < 2) return null;
  const sides = [
    { side: "planned", label: "geplant" },
    { side: "actual", label: "ausgegeben" },
  ] as const;
  const cells = (side: Side): readonly ChartValue[] =>
    years.map(({ year, rows }) =>
      side === "actual" && year > setting.year ? { value: null, text: "" } : value(rows, side),
    );
  const series = sides.map(({ side, label }) => ({ label, values: cells(side) }));
  const told = years.map(({ year }, at) => {
    const parts = series.flatMap(({ label, values }) => {
      const text = values[at]?.text ?? "";
      return text === "" ? [] : [`${label} ${text}`];
    });
    return `${year}: ${parts.join(", ")}`;
  });
  const chart: BarChart = {
    ...{ kind: "bars", id: "bild-mittel", series },
    categories: years.map(({ year }) => String(year)),
    title: "Mittel für KI nach Jahren in Euro, soweit beziffert",
    description: `Je Jahr ein Balken für geplante und einer für ausgegebene Mittel. ${listInWords(told)}.`,
  };
  const table = tableOfSaid(
    "Geplante und ausgegebene Mittel nach Jahren",
    ["Jahr", "Geplant", "Ausgegeben"],
    years.map(({ year, rows }) => [
      derivedFrom(String(year), rows),
      cell(rows, "planned"),
      year > setting.year ? plain("–") : cell(rows, "actual"),
    ]),
  );
  return { kind: "chart", chart, table };
}
