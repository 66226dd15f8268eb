import { html, type Html } from "#documents/html/html.ts";
import { SEEN_FIELD } from "#actions/reporting/save-report-step.ts";
import { answerIn, type ReportAnswers } from "#actions/reporting/report-answers.ts";
import type { Progress } from "#actions/reporting/report-path.ts";
import { NONE_FIELD, type ReportSetting, type ReportStep } from "#actions/reporting/report-step.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { tokenField } from "#web/parts/token-field.ts";
import type { Problem } from "#values/problem.ts";
import { fieldId, questionPart } from "./question-part.ts";

/** What a page of a report is made of. */
export type StepView = {
  readonly step: ReportStep;
  readonly answers: ReportAnswers;
  readonly setting: ReportSetting;
  readonly progress: Progress;
  readonly faults: readonly Problem[];
  /** Where the form goes. */
  readonly address: string;
  readonly token: string;
  /** The person came from the check page and goes back there. */
  readonly isCorrection: boolean;
  /** What stands before the form, such as reports that were begun. */
  readonly before?: Html;
};

/** Name of the buttons of a page, and what they ask for besides going on. */
export const GO_FIELD = "weiter";
export const GO_BACK = "zurueck";
export const GO_LATER = "spaeter";

/** Faults of a page, each a link to its field; it is announced and focused when the page opens. */
export function faultSummary(faults: readonly Problem[]): Html | false {
  return (
    faults.length > 0 &&
    html`<div class="kern-alert kern-alert--danger" role="alert" tabindex="-1" id="fehler" autofocus>
<div class="kern-alert__header">
<span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
<h2 class="kern-title">${faults.length === 1 ? "Hier fehlt noch etwas" : `Hier fehlen noch ${faults.length} Angaben`}</h2>
</div>
<div class="kern-alert__body">
<ul class="kern-list kern-list--bullet">
${faults.map(
  ({
    message,
    pointer,
  }) => html`<li><a class="kern-link" href="#${fieldId(pointer.slice(1))}">${message}</a></li>
`,
)}</ul>
</div>
</div>`
  );
}

/** How far the report is, in words and as a bar. */
export function progressPart({ number, most }: Progress): Html {
  return html`<div class="report-progress">
<p class="kern-body kern-body--small" id="fortschritt">Schritt ${number} von höchstens ${most}</p>
<progress value="${number}" max="${most}" aria-labelledby="fortschritt"></progress>
</div>`;
}

function restBox({ noneLabel }: ReportStep): Html | false {
  return (
    noneLabel !== undefined &&
    html`<div class="kern-form-check report-rest">
<input class="kern-form-check__checkbox" id="sonst-nein" name="${NONE_FIELD}" type="checkbox" value="ja" />
<label class="kern-label" for="sonst-nein">${noneLabel}</label>
</div>
`
  );
}

function buttons({ progress, isCorrection }: StepView): Html {
  const label = isCorrection ? "Speichern und zurück zur Prüfung" : "Weiter";
  return html`<div class="desk-actions">
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">${label}</span></button>
${
  progress.before !== null &&
  html`<button class="kern-btn kern-btn--secondary" type="submit" name="${GO_FIELD}" value="${GO_BACK}" formnovalidate><span class="kern-label">Zurück</span></button>
`
}<button class="kern-btn kern-btn--tertiary" type="submit" name="${GO_FIELD}" value="${GO_LATER}" formnovalidate><span class="kern-label">Speichern und später weitermachen</span></button>
</div>
`;
}

/** A page of a report: one thing, what was said about it before, and the ways on. */
export function stepPage(view: StepView): DeskPage {
  const { step, answers, setting, progress, faults, address, token, isCorrection } = view;
  const name = answerIn(answers, "name");
  return {
    status: faults.length > 0 ? 422 : 200,
    title: `${faults.length > 0 ? "Fehler: " : ""}${step.title} – Schritt ${progress.number}`,
    place: "Neuer KI-Einsatz",
    trail: [],
    authority: null,
    body: html`${view.before ?? false}${faultSummary(faults)}
${progressPart(progress)}
<h1 class="kern-heading-large">${step.title}</h1>
<p class="kern-body report-lead">${step.lead}</p>
<form class="desk-form report-form" method="post" action="${address}" novalidate>
${tokenField(token)}${isCorrection && html`<input type="hidden" name="ziel" value="pruefen" />`}${
      step.id === "anwendung" &&
      name !== undefined &&
      html`<input type="hidden" name="${SEEN_FIELD}" value="${name}" />`
    }
${step.fields(answers, setting).map((field) => questionPart(field, { answers, faults }))}${restBox(step)}${buttons(view)}</form>`,
  };
}
