import type { DeskContext } from "#actions/editing/desk-context.ts";
import type { DeskRegister } from "#actions/editing/read-desk-register.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { answerIn, type ReportAnswers } from "./report-answers.ts";
import { reportingProblem } from "./problems.ts";
import { reportSetting } from "./report-setting.ts";
import type { ReportSetting } from "./report-step.ts";

/** Under which type reports lie among somebody's drafts; no type of record. */
export const REPORT_DRAFT = "report";

/** A report that was begun. */
export type OpenReport = {
  /** Last part of its address. */
  readonly id: string;
  readonly title: string;
  readonly savedAt: Instant;
  readonly answers: ReportAnswers;
};

type Row = Awaited<ReturnType<DeskContext["store"]["desk"]["drafts"]>>[number];

const reportOf = ({ place, title, saved_at: savedAt, fields }: Row): OpenReport => ({
  ...{ id: place, title, savedAt },
  answers: JSON.parse(fields) as ReportAnswers,
});

/** Somebody's own reports that are not finished, the newest first. */
export async function listReports(
  { store, actor }: DeskContext,
  authority: Key,
): Promise<readonly OpenReport[]> {
  const rows = await store.desk.drafts(authority, actor.account);
  return rows.filter(({ type }) => type === REPORT_DRAFT).map(reportOf);
}

/**
 * Somebody's own report with what its pages offer.
 * @problems actions.reporting.gone, actions.reporting.refused
 */
export async function openReport(
  context: DeskContext,
  { authority, id }: { readonly authority: Key; readonly id: string },
): Promise<
  Result<{ readonly report: OpenReport; readonly setting: ReportSetting; readonly register: DeskRegister }>
> {
  const { store, actor } = context;
  const row = await store.desk.findDraft({
    ...{ authority, type: REPORT_DRAFT, place: id },
    account: actor.account,
  });
  if (row === null) return fail(reportingProblem("actions.reporting.gone", ""));
  const report = reportOf(row);
  const found = await reportSetting(context, authority, {
    name: answerIn(report.answers, "name"),
    chosen: answerIn(report.answers, "existing"),
  });
  if (found === null) return fail(reportingProblem("actions.reporting.refused", ""));
  return succeed({ report, ...found });
}

/** Throws somebody's own report away. */
export async function dropReport(
  { store, actor }: DeskContext,
  { authority, id }: { readonly authority: Key; readonly id: string },
): Promise<void> {
  await store.desk.dropDraft({ authority, account: actor.account, type: REPORT_DRAFT, place: id });
}
