import { keyOfTitle } from "#actions/editing/key-of-title.ts";
import { recordType } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { titleOf } from "#reports/record-title.ts";
import { referenceTo } from "#records/record.ts";
import { dayOf, timeOf } from "#values/instant.ts";
import { isKey } from "#values/key.ts";
import type { DeskAnswer } from "#web/desk/asked.ts";
import { disclosurePart } from "#web/desk/forms/controls/envelope-part.ts";
import { lineControl, remarkControl } from "#web/desk/forms/controls/plain-controls.ts";
import { errorSummary } from "#web/desk/forms/error-summary.ts";
import { faultsByField, type FormFault } from "#web/desk/forms/form-faults.ts";
import { formLayout } from "#web/desk/forms/form-layouts.ts";
import { PREFIX, valueAt, type FormValues } from "#web/desk/forms/form-values.ts";
import type { FormView } from "#web/desk/forms/form-view.ts";
import { recordFields, sectionId } from "#web/desk/forms/record-form.ts";
import { alert } from "#web/parts/alert.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { deskRecordAddress, deskRegisterAddress } from "./desk-addresses.ts";
import { registerDeskPage } from "./desk-view.ts";
import { noticePart } from "./notices.ts";
import { formViewOf, type OpenForm } from "./open-form.ts";

/** Where the form of a record is opened and sent. */
export function formAddress({ register, found, type, place, isDisclosure }: OpenForm): string {
  const { authority } = register;
  const step = isDisclosure ? "sichtbarkeit" : "bearbeiten";
  if (found) return deskRecordAddress(authority, referenceTo(found.record), { step });
  return `${deskRegisterAddress(authority)}/neu?type=${type}&entwurf=${encodeURIComponent(place)}`;
}

/** What the record of a form is called: by its fields as they were typed, else as it stands. */
export function titleOfForm({ found, type, register }: OpenForm, values: FormValues): string {
  if (found) return titleOf(register.snapshot, found.record);
  const typed = recordType(type).title.map((id) => valueAt(values, `${PREFIX.data}.${id}`));
  const words = typed.filter((one) => one !== "" && !one.includes("/"));
  return words.join(" – ") || `${recordType(type).label.one} ohne Titel`;
}

/** The key that a new record would get. */
export function proposedKey(form: OpenForm, values: FormValues): string {
  const isTaken = (key: string): boolean => {
    const reference = `${form.type}/${key}`;
    const { byReference, ended } = form.register.current;
    return !isKey(key) || byReference.has(reference) || ended.has(reference);
  };
  return keyOfTitle(titleOfForm(form, values), isTaken);
}

function draftPart(form: OpenForm, isFromDraft: boolean): Html {
  const { draft, asked } = form;
  if (draft === null) return html``;
  const when = `${dateInWords(dayOf(draft.savedAt))} um ${timeOf(draft.savedAt).slice(0, 5)} Uhr`;
  const drop = html`<form method="post" action="${deskRegisterAddress(form.register.authority)}/entwurf">
${tokenField(asked.token)}<input type="hidden" name="art" value="${form.type}" />
<input type="hidden" name="platz" value="${form.place}" />
<button class="kern-btn kern-btn--tertiary" type="submit"><span class="kern-label">Entwurf verwerfen</span></button>
</form>`;
  const goOn = html`<a class="kern-link" href="${formAddress(form)}${form.found ? "?" : "&"}weiter=ja">Mit dem Entwurf weiterarbeiten</a>`;
  const body = isFromDraft
    ? html`<p class="kern-body">Das Formular enthält Ihren Entwurf vom ${when}.</p>
${drop}`
    : html`<p class="kern-body">Er ist vom ${when}. Das Formular zeigt den gespeicherten Stand.</p>
<p class="kern-body">${goOn}</p>
${drop}`;
  return alert("info", isFromDraft ? "Ihr Entwurf" : "Sie haben einen Entwurf", body);
}

function keyPart(form: OpenForm, view: FormView): Html {
  if (form.found) return html``;
  const key = valueAt(view.values, "key");
  const isOpen = key !== "" || view.faults.has("key");
  return html`<details class="form-more"${isOpen && html` open`}>
<summary>Kennung des Eintrags</summary>
${lineControl(view, {
  name: "key",
  label: "Kennung",
  help: "Sie steht in der Adresse und lässt sich später nicht mehr ändern. Bleibt das Feld leer, wird sie aus dem Titel gebildet.",
})}</details>
`;
}

function confirmBox(view: FormView): Html {
  return html`<div class="kern-form-check">
<input class="kern-form-check__checkbox" id="bestaetigt" type="checkbox" name="bestaetigt" value="ja"${valueAt(view.values, "bestaetigt") === "ja" && html` checked`} />
<label class="kern-label" for="bestaetigt">Ich habe alle Angaben geprüft; sie stimmen heute</label>
</div>
`;
}

function endPart(form: OpenForm, view: FormView): Html {
  const help = "Er steht im Verlauf, damit andere die Änderung verstehen.";
  return html`<section class="form-section">
<h2 class="kern-heading-medium">Speichern</h2>
${keyPart(form, view)}${remarkControl(view, { name: "grund", label: "Grund der Änderung", help })}${!form.isDisclosure && confirmBox(view)}</section>
<div class="desk-actions form-end">
<button class="kern-btn kern-btn--primary" type="submit" name="aktion" value="speichern"><span class="kern-label">Speichern</span></button>
${
  !form.isDisclosure &&
  html`<button class="kern-btn kern-btn--secondary" type="submit" name="aktion" value="entwurf"><span class="kern-label">Zwischenspeichern</span></button>
`
}<p class="kern-body kern-body--small kern-body--muted" data-entwurf-stand role="status"></p>
</div>
`;
}

/** Links to the parts of a long form. */
function partsPart({ type }: OpenForm): Html {
  const titles = [
    ...formLayout(type).map(({ title }) => title),
    "Wer den Eintrag sieht",
    "Quellen",
    "Pflege",
  ];
  return html`<nav class="form-parts" aria-label="Teile des Formulars">
<ul>
${titles.map(
  (title) => html`<li><a class="kern-link kern-link--small" href="#${sectionId(title)}">${title}</a></li>
`,
)}</ul>
</nav>
`;
}

function hiddenPart({ asked, base, place, type }: OpenForm): Html {
  return html`${tokenField(asked.token)}<input type="hidden" name="fassung" value="${base?.version ?? 0}" />
<input type="hidden" name="platz" value="${place}" />
<input type="hidden" name="art" value="${type}" />
`;
}

/** The page with the form of a record. */
export function formPage(
  form: OpenForm,
  setting: {
    readonly values: FormValues;
    readonly faults?: readonly FormFault[];
    readonly isFromDraft?: boolean;
    /** The field to which the reader is led back, after a step that is no saving. */
    readonly at?: string | null;
  },
): DeskAnswer {
  const { values, faults = [], isFromDraft = false } = setting;
  const { label, help } = recordType(form.type);
  const view = formViewOf(form, values, faultsByField(faults));
  const title = form.found ? `${titleOfForm(form, values)} bearbeiten` : `${label.one}: neuer Eintrag`;
  return registerDeskPage(form, {
    title,
    trail: [{ label: title, address: null }],
    ...(faults.length > 0 && { status: 422 }),
    scripts: ["desk.js"],
    body: html`<p class="kern-preline">${label.one}</p>
<h1 class="kern-heading-x-large">${title}</h1>
${noticePart(form.asked)}${errorSummary(faults)}<p class="kern-body kern-body--large">${help}</p>
${faults.length === 0 && draftPart(form, isFromDraft)}
${!form.isDisclosure && partsPart(form)}<form class="record-form" method="post" action="${formAddress(form)}"${!form.isDisclosure && html` data-entwurf`} novalidate>
<button class="form-default" type="submit" name="aktion" value="speichern" tabindex="-1" aria-hidden="true">Speichern</button>
${hiddenPart(form)}${form.isDisclosure ? disclosurePart(view) : recordFields(view)}${endPart(form, view)}</form>
`,
  });
}
