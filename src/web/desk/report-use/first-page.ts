import { listReports, type OpenReport } from "#actions/reporting/open-report.ts";
import { answerIn, type ReportAnswers } from "#actions/reporting/report-answers.ts";
import { progressOf, stepOf } from "#actions/reporting/report-path.ts";
import { reportSetting } from "#actions/reporting/report-setting.ts";
import type { ReportSetting } from "#actions/reporting/report-step.ts";
import { saveReportStep } from "#actions/reporting/save-report-step.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import type { Asked, DeskAnswer } from "#web/desk/asked.ts";
import { refusedPage } from "#web/desk/refusals.ts";
import { dayOf } from "#values/instant.ts";
import type { Problem } from "#values/problem.ts";
import { reportAddress, reportsAddress, stepAddress } from "./addresses.ts";
import { GO_FIELD, GO_LATER, stepPage } from "./step-page.ts";

const FIRST = "anwendung";

/** Reports that the person has begun, each a link to where they stopped. */
export function begunPart(authority: string, reports: readonly OpenReport[]): Html | false {
  return (
    reports.length > 0 &&
    html`<section class="report-begun">
<h2 class="kern-heading-medium">Angefangene Meldungen</h2>
<ul class="plain-list">
${reports.map(
  ({
    id,
    title,
    savedAt,
  }) => html`<li><a class="kern-link" href="${reportAddress(authority, id)}">${title} weiter ausfüllen</a> <span class="muted">zuletzt am ${dateInFigures(dayOf(savedAt))}</span></li>
`,
)}</ul>
</section>`
  );
}

type Filled = {
  readonly answers: ReportAnswers;
  readonly setting: ReportSetting;
  readonly faults: readonly Problem[];
  readonly begun: Html | false;
};

function firstPage(asked: Asked, { answers, setting, faults, begun }: Filled): DeskAnswer {
  const step = stepOf(FIRST);
  const progress = progressOf(FIRST, answers, setting);
  if (step === undefined || progress === null) throw new Error("the report has no first page");
  const address = reportsAddress(asked.authority);
  const view = { step, answers, setting, progress, faults, address, token: asked.token };
  return { page: stepPage({ ...view, isCorrection: false, ...(begun && { before: begun }) }) };
}

/** The first page of a new report, with those that were begun above it. */
export async function openFirstPage(asked: Asked): Promise<DeskAnswer> {
  const { context, authority } = asked;
  const found = await reportSetting(context, authority, {});
  if (found === null) return { page: refusedPage() };
  const begun = begunPart(authority, await listReports(context, authority));
  return firstPage(asked, { answers: {}, setting: found.setting, faults: [], begun });
}

/** Begins a report under a new id, once its first page is filled in. */
export async function sendFirstPage(asked: Asked, id: string): Promise<DeskAnswer> {
  const { context, authority, form } = asked;
  const step = stepOf(FIRST);
  if (step === undefined) throw new Error("the report has no first page");
  const saved = await saveReportStep(context, { authority, id, step, sent: form });
  if (!saved.ok) return { page: refusedPage() };
  const { answers, setting, faults, next } = saved.value;
  const isKept = answerIn(answers, "name") !== undefined;
  if (form[GO_FIELD] === GO_LATER)
    return { goTo: `/desk/${encodeURIComponent(authority)}?meldung=${isKept ? "entwurf" : "leer"}` };
  if (faults.length === 0) return { goTo: stepAddress(authority, id, next) };
  if (!isKept) return firstPage(asked, { answers, setting, faults, begun: false });
  // the report is kept from here on, so the page goes on under its own address
  const progress = progressOf(FIRST, answers, setting) ?? { number: 1, most: 1, before: null, after: null };
  const address = stepAddress(authority, id, FIRST);
  const view = { step, answers, setting, progress, faults, address, token: asked.token };
  return { page: stepPage({ ...view, isCorrection: false }) };
}
