import type { DeskContext } from "#actions/editing/desk-context.ts";
import type { Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { openReport, REPORT_DRAFT } from "./open-report.ts";
import { reportingProblem } from "./problems.ts";
import { faultsOf, tidied, withStep } from "./read-step.ts";
import { answerIn, type ReportAnswers } from "./report-answers.ts";
import { progressOf } from "./report-path.ts";
import { reportSetting } from "./report-setting.ts";
import type { ReportSetting, ReportStep, StepId } from "./report-step.ts";
import { NEW_SYSTEM } from "./steps/what-it-is.ts";

/** Names the application whose likes were shown to the person. */
export const SEEN_FIELD = "gesehen";

/** Fields of a page as they were sent. */
export type SentStep = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What came of a page: everything answered so far, and what is wrong with this page. */
export type SavedStep = {
  readonly answers: ReportAnswers;
  readonly setting: ReportSetting;
  /** Empty: the report goes on with `next`. */
  readonly faults: readonly Problem[];
  readonly next: StepId;
};

type Wish = {
  readonly authority: Key;
  /** The report; a new one is begun where there is none of that id, with its first page. */
  readonly id: string;
  readonly step: ReportStep;
  readonly sent: SentStep;
};

const NOTHING: ReportAnswers = {};

/** Whoever names an application like one of the register is shown that one before a new one is begun. */
function unseenLikes(
  { step, sent }: Wish,
  answers: ReportAnswers,
  setting: ReportSetting,
): readonly Problem[] {
  const chosen = answerIn(answers, "existing") ?? NEW_SYSTEM;
  const isUnseen = sent[SEEN_FIELD] !== answerIn(answers, "name");
  const isHit = setting.known.some((one) => one.isHit);
  return step.id === "anwendung" && chosen === NEW_SYSTEM && isUnseen && isHit
    ? [reportingProblem("actions.reporting.maybe-known", "/existing")]
    : [];
}

async function answersBefore(context: DeskContext, { authority, id }: Wish): Promise<ReportAnswers> {
  const opened = await openReport(context, { authority, id });
  return opened.ok ? opened.value.report.answers : NOTHING;
}

/** The name that the pages go by; undefined if none was given. */
function nameIn({ step, sent }: Wish, before: ReportAnswers): string | undefined {
  if (step.id !== "anwendung") return answerIn(before, "name");
  const [typed = ""] = [sent["name"] ?? ""].flat();
  return tidied(typed) === "" ? undefined : tidied(typed);
}

/** Keeps a report among the person's drafts as soon as it has a name. */
async function keepAnswers(
  { store, actor, now }: DeskContext,
  { authority, id }: Pick<Wish, "authority" | "id">,
  answers: ReportAnswers,
): Promise<void> {
  const title = answerIn(answers, "name");
  if (title === undefined) return;
  await store.desk.keepDraft({
    ...{ authority, account: actor.account, type: REPORT_DRAFT, place: id, version: 0, title },
    ...{ fields: JSON.stringify(answers), saved_at: now() },
  });
}

/**
 * Keeps what was filled in on a page, right or wrong, so that nothing is lost, and says how it goes on.
 * @problems actions.reporting.refused
 */
export async function saveReportStep(context: DeskContext, wish: Wish): Promise<Result<SavedStep>> {
  const { authority, id, step, sent } = wish;
  const before = await answersBefore(context, wish);
  const name = nameIn(wish, before);
  const found = await reportSetting(context, authority, { name, chosen: answerIn(before, "existing") });
  if (found === null) return fail(reportingProblem("actions.reporting.refused", ""));
  const { setting } = found;
  const answers = withStep(step, sent, {
    answers: { ...before, ...(name !== undefined && { name }) },
    setting,
  });
  const likes = unseenLikes(wish, answers, setting);
  const kept = likes.length > 0 ? { ...answers, existing: "" } : answers;
  await keepAnswers(context, { authority, id }, kept);
  const faults = likes.length > 0 ? likes : faultsOf(step, kept, setting);
  const next = progressOf(step.id, kept, setting)?.after ?? "pruefen";
  return succeed({ answers: kept, setting, faults, next });
}
