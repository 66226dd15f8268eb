import { derivedFrom, type Said } from "#answers/speech/said.ts";
import { plain } from "#answers/facets/shared/wording.ts";
import type { TableBlock } from "#answers/answer.ts";
import type { BarChart } from "#documents/charts/chart.ts";
import { dateInFigures } from "#language/dates.ts";
import { listInWords } from "#language/lists.ts";
import { numberInFigures } from "#language/numbers.ts";
import { lastDayOf, yearOf, type LocalDate } from "#values/local-date.ts";
import type { ChartBlock } from "#reports/annual/report.ts";
import { tableOfSaid } from "#reports/annual/section.ts";
import type { Setting } from "#reports/annual/setting.ts";
import { USE_STAGES, aiUses, usesOn, useStageOn, type Use, type UseStage } from "./uses.ts";

/** More years than these make no picture clearer. */
const MOST_YEARS = 6;

const counted = (uses: readonly Use[]): Said => derivedFrom(numberInFigures(uses.length), uses);

const atStage = (setting: Setting, day: LocalDate, stage: UseStage): readonly Use[] =>
  aiUses(setting.ask).filter((use) => useStageOn(use, day, setting.on) === stage);

/** "+2", "−1" or "0", computed from all uses of both days. */
function change(before: readonly Use[], after: readonly Use[]): Said {
  const by = after.length - before.length;
  const text = by > 0 ? `+${by}` : String(by).replace("-", "−");
  return derivedFrom(text, [...new Set([...before, ...after])]);
}

type TwoDays = readonly [before: readonly Use[], after: readonly Use[]];

const stockRow = (label: string, uses: TwoDays): readonly Said[] => [
  plain(label),
  ...uses.map(counted),
  change(...uses),
];

/** Uses in operation by stage at the end of the previous year and on the day; null if there were none on either. */
export function stockTable(setting: Setting): TableBlock | null {
  const before = lastDayOf(setting.year - 1);
  const rows = USE_STAGES.flatMap(([stage, label]) => {
    const uses = [atStage(setting, before, stage), atStage(setting, setting.on, stage)] as const;
    return uses.some((some) => some.length > 0) ? [stockRow(label, uses)] : [];
  });
  if (rows.length === 0) return null;
  const all = [usesOn(setting.ask, before), usesOn(setting.ask, setting.on)] as const;
  const days = [before, setting.on].map((day) => dateInFigures(day));
  return tableOfSaid(
    "Einsätze von KI-Anwendungen in Betrieb",
    ["Stand des Einsatzes", ...days, "Veränderung"],
    [...rows, stockRow("zusammen", all)],
  );
}

/** The last days of the years to tell, the day spoken of instead of the last one's end. */
function daysTold(setting: Setting): readonly LocalDate[] {
  const first = setting.year - MOST_YEARS + 1;
  const days = Array.from({ length: MOST_YEARS - 1 }, (_, at) => lastDayOf(first + at));
  const begun = days.findIndex((day) => usesOn(setting.ask, day).length > 0);
  return [...(begun < 0 ? [] : days.slice(begun)), setting.on];
}

function described(categories: readonly string[], totals: readonly number[]): string {
  const parts = categories.map((category, at) => `${category}: ${numberInFigures(totals[at] ?? 0)}`);
  return `Gestapelte Balken je Stichtag mit der Zahl der Einsätze in Betrieb, geteilt nach ihrem Stand. ${listInWords(parts)}. Die Einzelwerte stehen in der Tabelle.`;
}

/** How the uses in operation have grown over the years, by stage; nothing with fewer than two days to compare. */
export function stockChart(setting: Setting): ChartBlock | null {
  const days = daysTold(setting);
  if (days.length < 2) return null;
  const categories = days.map((day) => dateInFigures(day));
  const stages = USE_STAGES.map(([stage, label]) => ({
    label,
    uses: days.map((day) => atStage(setting, day, stage)),
  })).filter(({ uses }) => uses.some((some) => some.length > 0));
  const totals = days.map((day) => usesOn(setting.ask, day));
  const table = tableOfSaid(
    "Einsätze in Betrieb nach Stichtag und Stand",
    ["Stichtag", ...stages.map(({ label }) => label), "zusammen"],
    days.map((_, at) => [
      plain(categories[at] ?? ""),
      ...stages.map(({ uses }) => counted(uses[at] ?? [])),
      counted(totals[at] ?? []),
    ]),
  );
  const chart: BarChart = {
    ...{ kind: "stacked", id: "bild-bestand", categories },
    title: `Einsätze von KI-Anwendungen in Betrieb, ${yearOf(days[0] ?? setting.on)} bis ${setting.year}`,
    description: described(
      categories,
      totals.map((uses) => uses.length),
    ),
    series: stages.map(({ label, uses }) => ({
      label,
      values: uses.map((some) => ({ value: some.length, text: numberInFigures(some.length) })),
    })),
  };
  return { kind: "chart", chart, table };
}

/** "vier im Regelbetrieb, …": how many uses stand at which stage on the day. */
export function stagesInWords(setting: Setting): Said {
  const words = USE_STAGES.flatMap(([stage, label]) => {
    const uses = atStage(setting, setting.on, stage);
    return uses.length === 0 ? [] : [{ uses, text: `${label}: ${numberInFigures(uses.length)}` }];
  });
  return derivedFrom(
    words.map(({ text }) => text).join("; "),
    words.flatMap(({ uses }) => uses),
  );
}
