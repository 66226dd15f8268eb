import type { AnswerFromRegister } from "#actions/answer-from-register.ts";
import type { DueDate } from "#actions/inquiries/deadline.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { evidenceListOf } from "#reports/evidence-list.ts";
import { contents } from "#web/answer/contents.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";
import { badge } from "#web/parts/badge.ts";
import { caseAddress } from "#web/desk/inquiries/addresses.ts";
import { filesPart } from "./files-part.ts";
import { faultSummary, statusFor, type Faults } from "#web/desk/inquiries/faults.ts";
import { framedPage, type ShownCase } from "#web/desk/inquiries/frame.ts";
import { questionCard } from "./question-card.ts";
import { releasePart, type ReleaseView } from "./release-part.ts";
import { STEP_BADGES } from "./step-badges.ts";

/** All that the page of a case shows. */
export type CaseView = ShownCase & {
  readonly answered: AnswerFromRegister;
  readonly due: DueDate | null;
  readonly release: ReleaseView;
  readonly token: string;
  readonly faults: Faults;
  /** What was just done. */
  readonly notice: Html | false;
};

const day = (value: string | undefined): string | undefined => value && dateInWords(value);

const doneBy = (on: string | undefined, who: string | undefined): string | undefined =>
  who && `${day(on) ?? ""}, ${who}`;

function factsOf({ data }: ShownCase["known"]): readonly (readonly [label: string, value: string])[] {
  const entries: readonly (readonly [string, string | undefined])[] = [
    ["Art", data.kind],
    ["Drucksache", data.number],
    ["Gremium", data.body],
    ["Gestellt am", day(data.filedOn)],
    ["Eingegangen am", day(data.receivedOn)],
    ["Zu beantworten bis", day(data.dueOn)],
    ["Sachstand", data.isOnFixed === true || data.status !== "draft" ? day(data.on) : undefined],
    ["Aktenzeichen", data.fileNumber],
    ["Geprüft", doneBy(data.checkedOn, data.checkedBy)],
    ["Gezeichnet", doneBy(data.signedOn, data.signedBy)],
    ["Veröffentlicht", doneBy(data.publishedOn, data.publishedBy)],
  ];
  return entries.flatMap(([label, value]) => (value === undefined || value === "" ? [] : [[label, value]]));
}

function headPart({ known, due }: CaseView): Html {
  return html`<dl class="kern-description-list facts facts--head">
${factsOf(known).map(
  ([label, value]) => html`<div class="kern-description-list-item facts__item">
<dt class="kern-description-list-item__key">${label}</dt>
<dd class="kern-description-list-item__value">${value}</dd>
</div>
`,
)}</dl>
${due !== null && due.on === known.data.dueOn && html`<p class="kern-body kern-body--small muted">Frist: ${due.rule}. ${due.note ?? ""}</p>`}
${known.step === "draft" && html`<p><a class="kern-link" href="${caseAddress(known, "/kopf")}">Kopfdaten ändern</a></p>`}`;
}

function bullets(lines: readonly string[]): Html {
  return html`<ul class="kern-list kern-list--bullet">
${lines.map(
  (line) => html`<li>${line}</li>
`,
)}</ul>`;
}

/** What somebody should look at before the answer goes out. */
function warningsPart({ known, answered }: CaseView): Html {
  const notes = known.step === "draft" ? (known.data.notes ?? []) : [];
  const contradictions = answered.answer.warnings.map(({ message }) => message);
  return html`${notes.length > 0 && alert("warning", "Beim Lesen des Papiers war manches nicht sicher", bullets(notes))}
${contradictions.length > 0 && alert("warning", "Widerspruch zu früheren Antworten", bullets(contradictions))}`;
}

function progressPart({ known, answered }: CaseView): Html {
  const { questions } = answered.answer;
  const open = questions.filter(({ state }) => state === "gap" || state === "partly" || state === "opinion");
  const unsure = (known.data.asked ?? []).filter((asked, at) => isUnsure(known, at) && !asked.isConfirmed);
  const done = questions.length - open.length;
  return html`<p class="kern-body kern-body--large"><strong>${done} von ${questions.length}</strong> Fragen sind beantwortet${open.length > 0 && html`, zu ${open.length} fehlt noch etwas: <a class="kern-link" href="${caseAddress(known, "/zulieferung")}">Wer muss was liefern</a>`}.${unsure.length > 0 && ` Bei ${unsure.length} ist das Thema zu bestätigen.`}</p>`;
}

const SURE = 0.6;

/** Was the reader unsure what this question (counted from 0) asks for? */
function isUnsure({ data, inquiry, step }: ShownCase["known"], at: number): boolean {
  const [first] = inquiry.questions[at]?.facets ?? [];
  const isConfirmed = data.asked?.[at]?.isConfirmed === true;
  return step === "draft" && !isConfirmed && (first === undefined || first.score < SURE);
}

function questionsPart(view: CaseView): Html {
  const { answer } = view.answered;
  const evidence = evidenceListOf(answer);
  const placed = answer.questions.map((asked, at) => ({ asked, place: at + 1 }));
  return html`${contents(placed)}
<div class="questions" id="fragen">
${placed.map(({ asked, place }) =>
  questionCard(asked, { ...view, place, evidence, isUnsure: isUnsure(view.known, place - 1) }),
)}</div>
${view.known.step === "draft" && html`<p><a class="kern-link" href="${caseAddress(view.known, "/fragen/neu")}">Eine Frage ergänzen, die nicht gelesen wurde</a></p>`}`;
}

/** An inquiry at the desk: what was read, what the register answers, what is still to do. */
export function casePage(view: CaseView): DeskPage {
  const { frame, known, faults } = view;
  const { data, step } = known;
  const title = data.title ?? "Anfrage";
  const { word, tone } = STEP_BADGES[step];
  return framedPage(frame, {
    title,
    status: faults.length === 0 ? 200 : statusFor(faults),
    trail: [{ label: title, address: null }],
    body: html`<p class="kern-preline">${[data.kind ?? "Anfrage", data.number].filter(Boolean).join(" ")}</p>
<h1 class="kern-heading-x-large">${title} ${badge(word, tone)}</h1>
${faultSummary(faults)}
${view.notice}
${headPart(view)}
${warningsPart(view)}
${progressPart(view)}
${releasePart(view, view.release)}
${filesPart(known)}
${questionsPart(view)}`,
  });
}
