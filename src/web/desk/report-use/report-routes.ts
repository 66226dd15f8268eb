import { randomUUID } from "node:crypto";
import { makeDocumentFile } from "#actions/make-document-file.ts";
import { dropReport, openReport, type OpenReport } from "#actions/reporting/open-report.ts";
import { finishReport } from "#actions/reporting/finish-report.ts";
import { readReportResult } from "#actions/reporting/read-report-result.ts";
import { firstOpenStep, progressOf, stepOf } from "#actions/reporting/report-path.ts";
import { faultsOf } from "#actions/reporting/read-step.ts";
import type { ReportSetting, ReportStep, StepId } from "#actions/reporting/report-step.ts";
import { saveReportStep, type SavedStep } from "#actions/reporting/save-report-step.ts";
import { profilePaper } from "#reports/profile/profile-paper.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { absentPage, refusedPage } from "#web/desk/refusals.ts";
import type { Problem } from "#values/problem.ts";
import { resultAddress, stepAddress } from "./addresses.ts";
import { checkPage } from "./check-page.ts";
import { donePage } from "./done-page.ts";
import { openFirstPage, sendFirstPage } from "./first-page.ts";
import { GO_BACK, GO_FIELD, GO_LATER, stepPage } from "./step-page.ts";

const overview = ({ authority }: Asked, notice: string): DeskAnswer => ({
  goTo: `/desk/${encodeURIComponent(authority)}?meldung=${notice}`,
});

type Opened = {
  readonly report: OpenReport;
  readonly setting: ReportSetting;
  readonly step: ReportStep;
};

/** The page that an address names, or where to go instead. */
async function openedAt(asked: Asked): Promise<Opened | DeskAnswer> {
  const { context, authority, parameters } = asked;
  const id = parameters["report"] ?? "";
  const opened = await openReport(context, { authority, id });
  if (!opened.ok) {
    const isGone = opened.problems[0]?.code === "actions.reporting.gone";
    return isGone ? overview(asked, "weg") : { page: refusedPage() };
  }
  const { report, setting } = opened.value;
  const step = stepOf(parameters["step"] ?? "");
  if (step === undefined || progressOf(step.id, report.answers, setting) === null)
    return { goTo: stepAddress(authority, id, firstOpenStep(report.answers, setting)) };
  return { report, setting, step };
}

/** A page of a report as the person sees it. */
function shown(asked: Asked, { report, setting, step }: Opened, faults: readonly Problem[]): DeskAnswer {
  const { authority, token, query, form } = asked;
  const { id, answers } = report;
  const progress = progressOf(step.id, answers, setting) ?? { number: 1, most: 1, before: null, after: null };
  const isCorrection = query["ziel"] === "pruefen" || form["ziel"] === "pruefen";
  const view = { ...{ step, answers, setting, progress, faults, token, isCorrection } };
  const address = stepAddress(authority, id, step.id);
  const page =
    step.id === "pruefen" ? checkPage({ ...view, address, authority, id }) : stepPage({ ...view, address });
  return { page };
}

const openStepOf = ({ report, setting }: Opened): StepId => firstOpenStep(report.answers, setting);

async function openStep(asked: Asked): Promise<DeskAnswer> {
  const opened = await openedAt(asked);
  if (!("step" in opened)) return opened;
  const { step, report, setting } = opened;
  // whoever could not finish is told what is missing
  const isTold = asked.query["fehlt"] === "ja";
  return shown(asked, opened, isTold ? faultsOf(step, report.answers, setting) : []);
}

async function finish(asked: Asked, opened: Opened): Promise<DeskAnswer> {
  const { context, authority } = asked;
  const { id } = opened.report;
  const finished = await finishReport(context, { authority, id });
  if (finished.ok) return { goTo: resultAddress(authority, finished.value.deployment) };
  const [problem] = finished.problems;
  if (problem?.code === "actions.reporting.unfinished")
    return { goTo: `${stepAddress(authority, id, openStepOf(opened))}?ziel=pruefen&fehlt=ja` };
  return shown(asked, opened, finished.problems);
}

/** Where it goes on after a page was sent, whatever button sent it. */
function onwards(asked: Asked, opened: Opened, saved: SavedStep): DeskAnswer {
  const { authority, form } = asked;
  const { id } = opened.report;
  const { step } = opened;
  const { answers, setting, faults, next } = saved;
  if (form[GO_FIELD] === GO_LATER) return overview(asked, "entwurf");
  const before = progressOf(step.id, answers, setting)?.before;
  if (form[GO_FIELD] === GO_BACK && before) return { goTo: stepAddress(authority, id, before) };
  if (faults.length > 0)
    return shown(asked, { ...opened, setting, report: { ...opened.report, answers } }, faults);
  const isCorrection = form["ziel"] === "pruefen";
  return { goTo: stepAddress(authority, id, isCorrection ? firstOpenStep(answers, setting) : next) };
}

async function sendStep(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, form } = asked;
  const opened = await openedAt(asked);
  if (!("step" in opened)) return opened;
  const { step, report } = opened;
  if (step.id === "pruefen" && form[GO_FIELD] === undefined) return finish(asked, opened);
  const saved = await saveReportStep(context, { authority, id: report.id, step, sent: form });
  return saved.ok ? onwards(asked, opened, saved.value) : { page: refusedPage() };
}

async function discard(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, parameters } = asked;
  await dropReport(context, { authority, id: parameters["report"] ?? "" });
  return overview(asked, "verworfen");
}

async function openResult({ context, authority, parameters }: Asked): Promise<DeskAnswer> {
  const result = await readReportResult(context, { authority, deployment: parameters["deployment"] ?? "" });
  return { page: result ? donePage(result) : absentPage() };
}

async function openProfile({ context, authority, parameters }: Asked): Promise<DeskAnswer> {
  const result = await readReportResult(context, { authority, system: parameters["system"] ?? "" });
  if (!result) return { page: absentPage() };
  const { register, profile } = result;
  const paper = profilePaper(profile, {
    ...{ authority: register.name, createdAt: context.now() },
    marking: register.marking,
  });
  const content = await makeDocumentFile(paper, "pdf");
  return { file: { name: `steckbrief-${profile.key}.pdf`, mediaType: "application/pdf", content } };
}

const PATH = "/desk/:authority/meldung";
const deed = "use.report";

/** Reporting a new AI use, page by page, and its result. */
export const reportRoutes: readonly DeskRoute[] = [
  { method: "get", path: PATH, deed, handle: (asked) => openFirstPage(asked) },
  { method: "post", path: PATH, deed, handle: (asked) => sendFirstPage(asked, randomUUID()) },
  { method: "get", path: `${PATH}/fertig/:deployment`, deed: "record.read", handle: openResult },
  { method: "get", path: `${PATH}/steckbrief/:system`, deed: "record.read", handle: openProfile },
  { method: "get", path: `${PATH}/:report`, deed, handle: openStep },
  { method: "post", path: `${PATH}/:report/verwerfen`, deed, handle: discard },
  { method: "get", path: `${PATH}/:report/:step`, deed, handle: openStep },
  { method: "post", path: `${PATH}/:report/:step`, deed, handle: sendStep },
];
