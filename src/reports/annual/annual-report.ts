import { demonstrationMarking } from "#records/demonstration.ts";
import type { Copy } from "#records/visibility.ts";
import { lastDayOf } from "#values/local-date.ts";
import { changesPart } from "./parts/changes.ts";
import { outlookPart } from "./parts/outlook.ts";
import {
  benefitsPart,
  moneyPart,
  participationPart,
  preparationPart,
  staffPart,
  trainingPart,
} from "./parts/plain-parts.ts";
import { protectionPart } from "./parts/protection.ts";
import { registerPart } from "./parts/register-list.ts";
import { summaryPart } from "./parts/summary.ts";
import { usePart } from "./parts/use.ts";
import type { Report, ReportPart } from "./report.ts";
import { settingFor, type Registers, type Setting } from "./setting.ts";

const CHAPTERS = [
  ...[changesPart, usePart, preparationPart, benefitsPart, protectionPart, trainingPart],
  ...[staffPart, moneyPart, participationPart, outlookPart],
];

/** What a report says of itself, whatever its chapters. */
export function reportHead(setting: Setting, { current }: Registers): Omit<Report, "kind" | "parts"> {
  const { previous, snapshot, year, on, copy } = setting;
  return {
    ...{ format: "kontor-report/1", authority: current.authority, year, copy, on },
    name: current.owner?.data.name ?? current.authority,
    asOf: current.asOf,
    isInterim: on < lastDayOf(year),
    marking: demonstrationMarking(current),
    recordsRead: snapshot.records.length,
    previous: previous && { asOf: previous.asOf, recordsRead: previous.records.length },
    chain: current.chain ?? null,
  };
}

/** The chapters of the annual report without summary and annex, in their order. */
export function chaptersOf(setting: Setting): readonly ReportPart[] {
  return CHAPTERS.map((chapter) => chapter(setting));
}

/**
 * The annual report of an authority on its use of AI in a year: a summary, chapters and the register's list, each
 * sentence and row with its evidence. Equal registers give equal reports.
 */
export function annualReport(
  registers: Registers,
  wish: { readonly year: number; readonly copy: Copy },
): Report {
  const setting = settingFor(registers, wish);
  const chapters = chaptersOf(setting);
  const parts = [summaryPart(setting, chapters), ...chapters, registerPart(setting)];
  return { ...reportHead(setting, registers), kind: "annual", parts };
}
