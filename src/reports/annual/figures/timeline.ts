import { lastDayOfUse, firstDayOfUse } from "#answers/facets/use/uses-asked.ts";
import { useOf } from "#answers/facets/shared/subject.ts";
import { shown } from "#answers/speech/shown.ts";
import { derivedFrom, type Said } from "#answers/speech/said.ts";
import { gives } from "#answers/speech/speak.ts";
import type { ChartSpan, SpanChart } from "#documents/charts/chart.ts";
import { dateInFigures } from "#language/dates.ts";
import { wasInUseIn } from "#records/time.ts";
import { yearOf, type LocalDate } from "#values/local-date.ts";
import type { ChartBlock } from "#reports/annual/report.ts";
import { tableOfSaid } from "#reports/annual/section.ts";
import type { Setting } from "#reports/annual/setting.ts";
import { aiUses, USE_STAGES, useStageOn, type Use, type UseStage } from "./uses.ts";

/** More rows than these are no picture any more. */
const MOST_ROWS = 24;

/** A day as a number on the axis of time: years with parts of them, fine enough for a picture. */
const yearsAt = (day: LocalDate): number =>
  Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12 + (Number(day.slice(8, 10)) - 1) / 372;

type Stay = { readonly stage: UseStage; readonly from: LocalDate; readonly to: LocalDate };

/** The days on which a use may have come to another stage. */
function turns(use: Use): readonly LocalDate[] {
  const stages = gives(use, "status") ? (shown(use, "stages") ?? []) : [];
  const days = stages.flatMap(({ from, to }) => [from, to].flatMap((day) => day ?? []));
  return [firstDayOfUse(use), ...days].flatMap((day) => day ?? []);
}

/** How long a use stood at which stage, until the day; stages that follow each other unchanged are one. */
function staysOf(use: Use, on: LocalDate): readonly Stay[] {
  const end = lastDayOfUse(use) ?? on;
  const days = [...new Set(turns(use))].filter((day) => day <= on && day <= end).toSorted();
  const stays: Stay[] = [];
  for (const [at, from] of days.entries()) {
    const stage = useStageOn(use, from, on);
    const to = days[at + 1] ?? (end < on ? end : on);
    const last = stays.at(-1);
    if (stage === null) continue;
    if (last?.stage === stage && last.to === from) stays.splice(-1, 1, { ...last, to });
    else stays.push({ stage, from, to });
  }
  return stays;
}

const WORDS: Readonly<Record<UseStage, string>> = Object.fromEntries(USE_STAGES) as never;

function historyOf(use: Use, stays: readonly Stay[], on: LocalDate): Said {
  const parts = stays.map(({ stage, from, to }, at) => {
    const isLast = at === stays.length - 1;
    const until = isLast && to === on && lastDayOfUse(use) === null ? "" : ` bis ${dateInFigures(to)}`;
    return `${WORDS[stage]} ab ${dateInFigures(from)}${until}`;
  });
  return derivedFrom(parts.join("; "), [use]);
}

/** The uses that a year saw, with a recorded beginning, the oldest first. */
function usesOfYear({ ask, first, on }: Setting): readonly Use[] {
  return aiUses(ask)
    .filter((use) => wasInUseIn(use, { from: first, to: on }, on) && firstDayOfUse(use) !== null)
    .toSorted((a, b) => ((firstDayOfUse(a) ?? "") < (firstDayOfUse(b) ?? "") ? -1 : 1));
}

/** The course of every use that the year saw, as bars on an axis of time; null if there are none or too many. */
export function timelineChart(setting: Setting): ChartBlock | null {
  const { ask, on, year } = setting;
  const rows = usesOfYear(setting).flatMap((use) => {
    const stays = staysOf(use, on);
    return stays.length === 0 ? [] : [{ use, stays, name: useOf(ask, use) }];
  });
  if (rows.length === 0 || rows.length > MOST_ROWS) return null;
  const stages = USE_STAGES.filter(([stage]) =>
    rows.some(({ stays }) => stays.some((one) => one.stage === stage)),
  );
  const series = (stage: UseStage): number => stages.findIndex(([one]) => one === stage);
  const start = Math.min(...rows.map(({ stays }) => yearOf(stays[0]?.from ?? on)));
  const chart: SpanChart = {
    ...{ kind: "spans", id: "bild-verlauf", from: start, to: year + 1 },
    title: `Verlauf der Einsätze, die es im Jahr ${year} gab`,
    description: `Je Einsatz ein Balken auf einer Zeitachse von ${start} bis ${year}; die Füllung zeigt den Stand. Die Tage stehen in der Tabelle.`,
    marks: Array.from({ length: year + 2 - start }, (_, at) => ({
      at: start + at,
      label: String(start + at),
    })),
    series: stages.map(([, label]) => label),
    rows: rows.map(({ name, stays }) => ({
      label: name.text,
      spans: stays.map(({ stage, from, to }): ChartSpan => ({
        from: yearsAt(from),
        to: yearsAt(to),
        series: series(stage),
      })),
    })),
  };
  const table = tableOfSaid(
    `Verlauf der Einsätze im Jahr ${year}`,
    ["Einsatz", "Verlauf"],
    rows.map(({ use, stays, name }) => [name, historyOf(use, stays, on)]),
  );
  return { kind: "chart", chart, table };
}
