import type { AnswerBlock, TableBlock } from "#answers/answer.ts";
import { demonstrationMarking } from "#records/demonstration.ts";
import type { Copy } from "#records/visibility.ts";
import type { Snapshot } from "#records/snapshot.ts";
import { dayOf, type Instant } from "#values/instant.ts";
import { yearOf, type LocalDate } from "#values/local-date.ts";
import { moneyChart, moneyTable, unpricedSaid } from "#reports/annual/figures/money.ts";
import { stockChart } from "#reports/annual/figures/stock.ts";
import { topicsChart } from "#reports/annual/figures/training.ts";
import { duePlan } from "#reports/annual/parts/outlook.ts";
import type { ChartBlock } from "#reports/annual/report.ts";
import { facetSection } from "#reports/annual/section.ts";
import { settingFor, type Setting } from "#reports/annual/setting.ts";
import { keyFigures, type KeyFigure } from "./key-figures.ts";
import { assessmentFigure, dueFigure, evaluationFigure, incidentFigure } from "./protection-figures.ts";
import { ageFigure, completenessFigure, reportedFigure } from "./register-figures.ts";
import { trainingFigure } from "./training-figure.ts";
import {
  classFigure,
  kindFigure,
  personalDataFigure,
  projectFigure,
  statusFigure,
  unitFigure,
} from "./use-figures.ts";

/** A picture with its table, or a table alone; the id names it in addresses. */
export type DashboardFigure = {
  readonly id: string;
  readonly title: string;
  readonly block: ChartBlock | TableBlock;
  /** What the numbers do not tell by themselves; null if nothing. */
  readonly note: string | null;
};

/** Figures that belong together; without figures the register says nothing of it that the reader may know. */
export type DashboardChapter = {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly DashboardFigure[];
};

/** The register of an authority in numbers, as it stood on a day. */
export type Dashboard = {
  readonly on: LocalDate;
  readonly asOf: Instant;
  readonly copy: Copy;
  readonly marking: string | null;
  readonly keyFigures: readonly KeyFigure[];
  readonly chapters: readonly DashboardChapter[];
};

/** A picture or table as a figure named by the picture; none where there is nothing to show. */
const figure = (
  block: ChartBlock | TableBlock | null,
  note: string | null = null,
): readonly DashboardFigure[] => {
  if (block === null) return [];
  const title = block.kind === "chart" ? block.chart.title : block.title;
  const id = block.kind === "chart" ? block.chart.id.replace("bild-", "") : "";
  return [{ id, title, block, note }];
};

const named = (id: string, figures: readonly DashboardFigure[]): readonly DashboardFigure[] =>
  figures.map((one) => ({ ...one, id }));

const textOf = (block: AnswerBlock): string => (block.kind === "paragraph" ? block.text : "");

function moneyFigures(setting: Setting): readonly DashboardFigure[] {
  const note = unpricedSaid(setting)
    .map(({ block }) => textOf(block))
    .join(" ");
  return [
    ...figure(moneyChart(setting)),
    ...named("mittel-art", figure(moneyTable(setting), note === "" ? null : note)),
  ];
}

/** Indicators against their baseline, as the annual report tells them. */
function outcomeFigures(setting: Setting): readonly DashboardFigure[] {
  const section = facetSection(setting, {
    ...{ title: null, facet: "outcomes" },
    words: "Kennzahlen mit Ausgangswert, Messwert und Veränderung",
  });
  const table = section.blocks.find((block) => block.kind === "table");
  const lead = section.blocks.find((block) => block.kind === "paragraph");
  if (table === undefined) return [];
  return named("kennzahlen", figure(table, lead ? textOf(lead) : null));
}

const CHAPTERS: readonly {
  readonly id: string;
  readonly title: string;
  readonly figures: (setting: Setting) => readonly DashboardFigure[];
}[] = [
  {
    ...{ id: "einsatz", title: "Im Einsatz und in Vorbereitung" },
    figures: (setting) =>
      [
        statusFigure(setting),
        stockChart(setting),
        unitFigure(setting),
        kindFigure(setting),
        projectFigure(setting),
      ].flatMap((block) => figure(block)),
  },
  {
    ...{ id: "schutz", title: "Risiken und Schutz" },
    figures: (setting) => [
      ...[
        classFigure(setting),
        personalDataFigure(setting),
        assessmentFigure(setting),
        evaluationFigure(setting),
        dueFigure(setting),
        incidentFigure(setting),
      ].flatMap((block) => figure(block)),
      ...named("termine", figure(duePlan(setting))),
    ],
  },
  { id: "nutzen", title: "Nutzen", figures: outcomeFigures },
  {
    ...{ id: "schulung", title: "Schulung" },
    figures: (setting) => [trainingFigure(setting), topicsChart(setting)].flatMap((block) => figure(block)),
  },
  { id: "mittel", title: "Mittel", figures: moneyFigures },
  {
    ...{ id: "register", title: "Das Register selbst" },
    figures: (setting) =>
      [reportedFigure(setting), completenessFigure(setting), ageFigure(setting)].flatMap((block) =>
        figure(block),
      ),
  },
];

/** The setting of a dashboard: the day of the register is the day it speaks of. */
function dashboardSetting(current: Snapshot, copy: Copy): Setting {
  const year = yearOf(dayOf(current.asOf));
  return settingFor({ current, previous: { ...current, records: [], ended: new Map() } }, { year, copy });
}

/**
 * The register in numbers as a copy's reader may know them, each with the records it was counted from. The figures
 * that the annual report has as well are computed by the same functions. Chapters without figures are there, empty.
 */
export function dashboard(current: Snapshot, copy: Copy): Dashboard {
  const setting = dashboardSetting(current, copy);
  return {
    ...{ on: setting.on, asOf: current.asOf, copy, marking: demonstrationMarking(current) },
    keyFigures: keyFigures(setting),
    chapters: CHAPTERS.map(({ id, title, figures }) => ({ id, title, figures: figures(setting) })),
  };
}
