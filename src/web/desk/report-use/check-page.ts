import { classifyAnswers } from "#actions/classify.ts";
import {
  answersIn,
  DONT_KNOW,
  treeAnswersIn,
  type ReportAnswers,
} from "#actions/reporting/report-answers.ts";
import { pathOf } from "#actions/reporting/report-path.ts";
import type { ReportField, ReportSetting, ReportStep } from "#actions/reporting/report-step.ts";
import { isNewSystem } from "#actions/reporting/steps/what-it-is.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { isLocalDate } from "#values/local-date.ts";
import { reportAddress, stepAddress } from "./addresses.ts";
import { faultSummary, GO_BACK, GO_FIELD, GO_LATER, progressPart, type StepView } from "./step-page.ts";

const UNKNOWN = html`<span class="kern-badge kern-badge--warning kern-badge--small"><span class="kern-label">Weiß ich nicht – wird eine Aufgabe</span></span>`;

function word({ options = [] }: ReportField, value: string): string {
  const label = options.find((one) => one.value === value)?.label;
  return label ?? (isLocalDate(value) ? dateInFigures(value) : value);
}

function answerPart(field: ReportField, answers: ReportAnswers): Html {
  const given = answersIn(answers, field.id);
  if (given.length === 0) return html`<span class="muted">nichts angegeben</span>`;
  if (given.includes(DONT_KNOW) || given.includes("unclear")) return UNKNOWN;
  return html`${given.map((value) => word(field, value)).join(", ")}`;
}

const isNo = (field: ReportField, answers: ReportAnswers): boolean =>
  field.examples !== undefined && answersIn(answers, field.id)[0] === "no";

function row(field: ReportField, answers: ReportAnswers): Html {
  return html`<div class="kern-description-list-item">
<dt class="kern-description-list-item__key">${field.label}</dt>
<dd class="kern-description-list-item__value">${answerPart(field, answers)}</dd>
</div>
`;
}

/** Many questions answered with "Nein" are told in one line; each can still be looked at on its page. */
function rows(step: ReportStep, answers: ReportAnswers, setting: ReportSetting): Html {
  const fields = step.fields(answers, setting).filter(({ id, isRequired, examples }) => {
    const isOpen = answersIn(answers, id).length === 0;
    return !(isOpen && examples !== undefined && isRequired !== true);
  });
  const said = fields.filter((field) => !isNo(field, answers));
  const noes = fields.length - said.length;
  const words = noes === 1 ? "1 Frage mit Nein beantwortet" : `${noes} Fragen mit Nein beantwortet`;
  return html`${
    said.length > 0 &&
    html`<dl class="kern-description-list">
${said.map((field) => row(field, answers))}</dl>
`
  }${
    noes > 0 &&
    html`<p class="kern-body">${words}</p>
`
  }`;
}

function section(view: StepView & Place, step: ReportStep): Html {
  const { answers, setting, authority, id } = view;
  const address = `${stepAddress(authority, id, step.id)}?ziel=pruefen`;
  return html`<section class="report-check">
<div class="report-check__head">
<h2 class="kern-heading-medium">${step.title}</h2>
<a class="kern-link" href="${address}">Ändern<span class="kern-sr-only">: ${step.title}</span></a>
</div>
${rows(step, answers, setting)}</section>
`;
}

function outlook({ answers, setting }: StepView): Html {
  if (!isNewSystem(answers))
    return alert(
      "info",
      "Was danach geschieht",
      html`<p class="kern-body">Ins Register kommt ein neuer Einsatz dieser Anwendung. Die Anwendung selbst bleibt, wie sie ist.</p>`,
    );
  const { lines, result } = classifyAnswers(treeAnswersIn(answers), setting.on);
  const isSuspicion = result.class === "suspectedProhibited";
  const text = isSuspicion
    ? "Ihre Angaben begründen einen Verdacht auf eine verbotene Praktik. Das ist noch kein Ergebnis und sperrt nichts: Die Meldung wird gespeichert, und die Leitung erhält sofort die Aufgabe, die Rechtsstelle einzuschalten. Nehmen Sie die Anwendung bis dahin nicht in Betrieb."
    : "So ordnet der Entscheidungsbaum die Anwendung nach Ihren Angaben ein. Eine Rechtsauskunft ist das nicht.";
  return alert(
    isSuspicion ? "danger" : "info",
    lines[0] ?? "Einstufung",
    html`<p class="kern-body">${text}</p>`,
  );
}

type Place = { readonly authority: string; readonly id: string };

/** The last page of a report: everything that was said, with ways to change it. */
export function checkPage(view: StepView & Place): DeskPage {
  const { step, answers, setting, progress, faults, address, token, authority, id } = view;
  const told = pathOf(answers, setting).filter((one) => one.id !== "pruefen");
  return {
    status: faults.length > 0 ? 422 : 200,
    title: `${step.title} – Schritt ${progress.number}`,
    place: "Neuer KI-Einsatz",
    trail: [],
    authority: null,
    body: html`${faultSummary(faults)}${progressPart(progress)}
<h1 class="kern-heading-large">${step.title}</h1>
<p class="kern-body report-lead">${step.lead}</p>
${outlook(view)}
${told.map((one) => section(view, one))}
<form class="desk-form" method="post" action="${address}">
${tokenField(token)}<div class="desk-actions">
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Meldung abschließen</span></button>
<button class="kern-btn kern-btn--secondary" type="submit" name="${GO_FIELD}" value="${GO_BACK}"><span class="kern-label">Zurück</span></button>
<button class="kern-btn kern-btn--tertiary" type="submit" name="${GO_FIELD}" value="${GO_LATER}"><span class="kern-label">Später abschließen</span></button>
</div>
</form>
<form method="post" action="${reportAddress(authority, id)}/verwerfen">
${tokenField(token)}<button class="kern-btn kern-btn--tertiary" type="submit"><span class="kern-label">Meldung verwerfen</span></button>
</form>`,
  };
}
