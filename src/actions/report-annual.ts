import type { Letterhead } from "#documents/docx/letterhead.ts";
import { annualReport } from "#reports/annual/annual-report.ts";
import { committeeReport } from "#reports/annual/committee-report.ts";
import type { Report } from "#reports/annual/report.ts";
import { reportJson } from "#reports/annual/report-json.ts";
import { reportPaper } from "#reports/annual/report-paper.ts";
import type { Registers } from "#reports/annual/setting.ts";
import type { Copy } from "#records/visibility.ts";
import { dayOf, endOfDay, type Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import { firstDayOf, lastDayOf } from "#values/local-date.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Context } from "./context.ts";
import { makeDocumentFile } from "./make-document-file.ts";
import type { AdoptedReport } from "./reports/adopted-report.ts";
import { listAdopted } from "./reports/read-adopted.ts";

const problem = problemMaker({
  "actions.report.no-records":
    "Die Behörde „{authority}“ hat zum Zeitpunkt {asOf} keine Einträge; „kontor authority list“ zeigt die vorhandenen Behörden.",
  "actions.report.year-ahead":
    "Das Jahr {year} hat zum Zeitpunkt {asOf} noch nicht begonnen; wählen Sie ein früheres Jahr oder einen späteren Stand.",
});

/** File formats of a report, by the ending of their files. */
export const REPORT_FORMATS = ["html", "docx", "pdf", "json", "md"] as const;

/** One of the file formats of a report. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report with the registers it was drawn from. */
export type ReportFromRegister = { readonly report: Report; readonly registers: Registers };

/** Which report is wished for. */
export type ReportWish = {
  readonly authority: Key;
  readonly year: number;
  readonly kind: Report["kind"];
  readonly copy: Copy;
  /** Recorded time: what the register said then; default now. */
  readonly asOf?: Instant | undefined;
};

const MAKERS = { annual: annualReport, committee: committeeReport };

/** The report on the year before as it was adopted until the moment asked for; the same copy first. */
async function adoptedBefore(
  context: Context,
  { authority, year, copy, asOf }: ReportWish,
): Promise<AdoptedReport | null> {
  const until = dayOf(asOf ?? context.now());
  const all = (await listAdopted(context, authority)).filter(
    (one) => one.kind === "annual" && one.year === year - 1 && one.adoptedOn <= until,
  );
  return all.find((one) => one.copy === copy) ?? all[0] ?? null;
}

/**
 * Writes an authority's report on its use of AI in a year from its register.
 * @problems actions.report.no-records, actions.report.year-ahead
 */
export async function reportAnnual(context: Context, wish: ReportWish): Promise<Result<ReportFromRegister>> {
  const { authority, year, copy } = wish;
  const asOf = wish.asOf ?? context.now();
  if (dayOf(asOf) < firstDayOf(year)) return fail(problem("actions.report.year-ahead", "", { year, asOf }));
  const current = await context.store.snapshot(authority, asOf);
  if (current.records.length === 0) {
    return fail(problem("actions.report.no-records", "", { authority, asOf }));
  }
  const adopted = await adoptedBefore(context, wish);
  const before = adopted?.asOf ?? endOfDay(lastDayOf(year - 1));
  const previous = await context.store.snapshot(authority, before);
  const told = adopted && { year: adopted.year, on: adopted.adoptedOn, by: adopted.adoptedBy };
  const registers = { current, previous, adopted: told };
  return succeed({ registers, report: MAKERS[wish.kind](registers, { year, copy }) });
}

/** A report in one format; equal registers as of the same moment give equal bytes. */
export async function makeReportFile(
  { report, registers }: ReportFromRegister,
  format: ReportFormat,
  how: { readonly baseUrl: string | null; readonly letterhead?: Letterhead },
): Promise<Uint8Array | string> {
  if (format === "json") return `${JSON.stringify(reportJson(report), null, 2)}\n`;
  const paper = reportPaper(report, { registers, baseUrl: how.baseUrl });
  return makeDocumentFile(paper, format, how.letterhead);
}
