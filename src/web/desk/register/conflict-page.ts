import {
  merged,
  mergeOf,
  type Choice,
  type Merge,
  type Slot,
  type Versions,
} from "#actions/editing/merge-records.ts";
import { readDeskRecord } from "#actions/editing/read-desk-record.ts";
import { fieldOf } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import type { Field } from "#catalogue/fields.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { canonicalContent } from "#records/content.ts";
import { referenceTo, type RecordContent } from "#records/record.ts";
import { dayOf, timeOf } from "#values/instant.ts";
import type { DeskAnswer } from "#web/desk/asked.ts";
import { choice } from "#web/desk/forms/controls/frame.ts";
import { valueAt, type FormValues } from "#web/desk/forms/form-values.ts";
import { HONEST_MAPS } from "#web/desk/forms/values-of-record.ts";
import { refusedPage } from "#web/desk/refusals.ts";
import { alert } from "#web/parts/alert.ts";
import { honestWord } from "#web/parts/field-list.ts";
import { fieldValue } from "#web/parts/field-value.ts";
import { hiddenFields } from "#web/parts/form-fields.ts";
import { TOKEN_FIELD, tokenField } from "#web/parts/token-field.ts";
import { registerDeskPage } from "./desk-view.ts";
import { formAddress, titleOfForm } from "./form-page.ts";
import type { OpenForm } from "./open-form.ts";

/** Name under which a decision about a place is sent. */
const choiceName = (slot: Slot): string => `wahl.${slot}`;

function fieldOfSlot(type: RecordTypeId, slot: Slot): Field | undefined {
  if (slot.startsWith("data.")) return fieldOf(type, slot.slice("data.".length));
  return (ENVELOPE as Readonly<Record<string, Field>>)[slot];
}

/** What a record says at a place. */
function saying(form: OpenForm, record: RecordContent, slot: Slot): Html {
  const nothing = html`<span class="muted">nichts eingetragen</span>`;
  const field = fieldOfSlot(form.type, slot);
  const content = canonicalContent(record);
  if (!slot.startsWith("data.")) {
    const value = content[slot];
    return value === undefined || !field ? nothing : fieldValue(field, value, form.shown);
  }
  const id = slot.slice("data.".length);
  const value = (record.data as Readonly<Record<string, unknown>>)[id];
  if (value !== undefined && field) return fieldValue(field, value, form.shown);
  const map = HONEST_MAPS.find((one) => record[one][id] !== undefined);
  return map === undefined ? nothing : html`${honestWord(map)} – ${record[map][id]}`;
}

function decisionPart(form: OpenForm, versions: Versions, slot: Slot): Html {
  const label = fieldOfSlot(form.type, slot)?.label ?? slot;
  const name = choiceName(slot);
  const side = (value: Choice, word: string, record: RecordContent): Html => html`<div class="conflict__side">
${choice({ kind: "radio", name, value, label: word, isChosen: false })}<div class="conflict__value">${saying(form, record, slot)}</div>
</div>
`;
  return html`<fieldset class="kern-fieldset conflict" id="f-${name}">
<legend class="kern-label">${label}</legend>
<p class="kern-body kern-body--small"><span class="muted">Vorher:</span> ${saying(form, versions.base, slot)}</p>
<div class="conflict__sides">
${side("theirs", "Andere Fassung behalten", versions.theirs)}${side("mine", "Meine Fassung nehmen", versions.mine)}</div>
</fieldset>
`;
}

function mergedPart(form: OpenForm, versions: Versions, { onlyTheirs, onlyMine }: Merge): Html {
  const list = (title: string, slots: readonly Slot[], record: RecordContent): Html | false =>
    slots.length > 0 &&
    html`<h3 class="kern-title">${title}</h3>
<dl class="group">
${slots.map(
  (
    slot,
  ) => html`<div class="group__item"><dt>${fieldOfSlot(form.type, slot)?.label ?? slot}</dt><dd>${saying(form, record, slot)}</dd></div>
`,
)}</dl>
`;
  return html`${list("Von der anderen Seite übernommen", onlyTheirs, versions.theirs)}${list("Von Ihnen übernommen", onlyMine, versions.mine)}`;
}

/** What was typed, sent along unseen so that nothing is lost. */
function typedFields(values: FormValues): readonly Html[] {
  const own = new Set([TOKEN_FIELD, "aktion", "gegen"]);
  const kept = [...values].filter(([name]) => !own.has(name) && !name.startsWith("wahl."));
  return kept.flatMap(([name, all]) => all.flatMap((value) => hiddenFields({ [name]: value })));
}

type Conflict = { readonly values: FormValues; readonly mine: RecordContent; readonly isUndecided?: boolean };

/** Two people changed a record at once: shows what both wrote and lets the second one decide, place by place. */
export async function conflictPage(form: OpenForm, conflict: Conflict): Promise<DeskAnswer> {
  const { asked, register, base, found } = form;
  const reference = found ? referenceTo(found.record) : "";
  const now = await readDeskRecord(asked.context, { authority: register.authority, reference });
  if (!now || now.isEnded || base === null) return { page: refusedPage() };
  const versions = { base, theirs: now.record, mine: conflict.mine };
  const merge = mergeOf(versions);
  const newest = now.versions[0];
  const title = `${titleOfForm(form, conflict.values)} wurde gerade auch von anderen geändert`;
  const who = newest
    ? `${newest.author} hat am ${dateInWords(dayOf(newest.recordedAt))} um ${timeOf(newest.recordedAt).slice(0, 5)} Uhr gespeichert („${newest.reason}“), während Sie das Formular offen hatten.`
    : "";
  return registerDeskPage(form, {
    title,
    trail: [{ label: "Änderungen zusammenführen", address: null }],
    status: conflict.isUndecided ? 422 : 409,
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
<p class="kern-body">${who} Es ist nichts verloren gegangen.</p>
${conflict.isUndecided && alert("danger", "Bitte entscheiden Sie noch", html`<p class="kern-body">Wählen Sie bei jeder strittigen Angabe, welche Fassung gelten soll.</p>`)}
<form class="record-form" method="post" action="${formAddress(form)}">
${tokenField(asked.token)}${typedFields(conflict.values)}<input type="hidden" name="gegen" value="${now.record.version}" />
${
  merge.disputed.length > 0 &&
  html`<section class="form-section">
<h2 class="kern-heading-medium">Was soll gelten?</h2>
<p class="kern-body">Diese Angaben haben Sie beide geändert.</p>
${merge.disputed.map((slot) => decisionPart(form, versions, slot))}</section>
`
}<section class="form-section">
<h2 class="kern-heading-medium">Das wird zusammengeführt</h2>
${mergedPart(form, versions, merge)}</section>
<div class="desk-actions">
<button class="kern-btn kern-btn--primary" type="submit" name="aktion" value="zusammenfuehren"><span class="kern-label">Zusammengeführt speichern</span></button>
${
  !form.isDisclosure &&
  html`<button class="kern-btn kern-btn--secondary" type="submit" name="aktion" value="entwurf"><span class="kern-label">Als Entwurf behalten</span></button>
`
}</div>
</form>
`,
  });
}

/** The decisions of a form; null if some are missing. */
function choicesIn(values: FormValues, disputed: readonly Slot[]): ReadonlyMap<Slot, Choice> | null {
  const choices = disputed.flatMap((slot): [Slot, Choice][] => {
    const made = valueAt(values, choiceName(slot));
    return made === "mine" || made === "theirs" ? [[slot, made]] : [];
  });
  return choices.length === disputed.length ? new Map(choices) : null;
}

/** What the second one's decisions make of both versions; null if something is still undecided. */
export function mergedAsChosen(versions: Versions, values: FormValues): RecordContent | null {
  const choices = choicesIn(values, mergeOf(versions).disputed);
  return choices && merged(versions, choices);
}
