import { may } from "#actions/access/may.ts";
import { missingDuties } from "#actions/editing/missing-duties.ts";
import type { DeskRecord } from "#actions/editing/read-desk-record.ts";
import { recordType } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { titleOf } from "#reports/record-title.ts";
import { dayOf } from "#values/instant.ts";
import type { Asked, DeskAnswer } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";
import { badge, type BadgeTone } from "#web/parts/badge.ts";
import { incomingList } from "#web/parts/incoming-list.ts";
import { statusBadge } from "#web/parts/record-table.ts";
import { sourceList } from "#web/parts/source-list.ts";
import { standForm } from "#web/parts/stand-form.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { incomingOf } from "#web/record/incoming.ts";
import { attachmentsPart } from "./attachments-part.ts";
import { deskRecordAddress, deskRegisterAddress, type RecordStep } from "./desk-addresses.ts";
import { registerDeskPage, type DeskView } from "./desk-view.ts";
import { noticePart } from "./notices.ts";
import { recordFacts } from "./record-facts.ts";
import { gapsOf } from "./record-gaps.ts";
import { reviewDay } from "./review-day.ts";

/** A record and everything around it that its page shows. */
export type RecordPageView = DeskView & {
  readonly asked: Asked;
  readonly found: DeskRecord;
  /** The version that was asked for; the one that holds, if none was. */
  readonly record: VersionedRecord;
  readonly isOld: boolean;
  /** Another version was asked for that there is not, or not for this reader. */
  readonly isOther: boolean;
  /** Why something that was asked for was not done. */
  readonly refusals: readonly string[];
};

const VISIBILITY_TONES: Readonly<Record<VersionedRecord["visibility"], BadgeTone>> = {
  public: "success",
  council: "info",
  internal: "info",
  confidential: "danger",
};

function stepAddress({ register, record }: RecordPageView, step: RecordStep): string {
  return deskRecordAddress(register.authority, referenceTo(record), { step });
}

function link(view: RecordPageView, step: RecordStep, setting: { label: string; isMain?: boolean }): Html {
  const { label, isMain = false } = setting;
  return html`<a class="kern-btn kern-btn--${isMain ? "primary" : "secondary"}" href="${stepAddress(view, step)}"><span class="kern-label">${label}</span></a>
`;
}

function confirmForm(view: RecordPageView): Html {
  const { asked, record } = view;
  return html`<form method="post" action="${stepAddress(view, "bestaetigen")}">
${tokenField(asked.token)}<input type="hidden" name="fassung" value="${record.version}" />
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">Stimmt noch</span></button>
</form>
`;
}

/** What can be done with a record that lives. */
function livingActions(view: RecordPageView): Html {
  const { found, record } = view;
  const mayEnd = found.mayDo("record.end") && record.type !== "authority";
  const isOnlyDisclosing = found.mayDo("record.disclose") && !found.mayDo("record.write");
  return html`${found.mayDo("record.write") && link(view, "bearbeiten", { label: "Bearbeiten", isMain: true })}${isOnlyDisclosing && link(view, "sichtbarkeit", { label: "Sichtbarkeit ändern", isMain: true })}${found.mayDo("record.confirm") && confirmForm(view)}${historyLink(view)}${mayEnd && link(view, "beenden", { label: "Beenden" })}`;
}

function historyLink(view: RecordPageView): Html | false {
  const { asked } = view;
  const mayRead = may(asked.actor, "history.read", { authority: asked.authority });
  return mayRead && link(view, "verlauf", { label: "Verlauf" });
}

/** What can be done with a record that has ended. */
function endedActions(view: RecordPageView): Html {
  const { found, record } = view;
  const mayRevive = found.mayDo("record.undo") && found.versions.length > 0;
  const revive =
    mayRevive &&
    html`<a class="kern-btn kern-btn--primary" href="${stepAddress(view, "zurueck")}?fassung=${record.version}"><span class="kern-label">Wiederherstellen</span></a>
`;
  return html`${revive}${historyLink(view)}`;
}

function actionsPart(view: RecordPageView): Html {
  const { found, stand, isOld } = view;
  const living = found.isEnded ? endedActions : livingActions;
  return html`<div class="desk-actions">
${stand !== null || isOld ? historyLink(view) : living(view)}</div>
`;
}

function standingPart({ record, today }: RecordPageView): Html {
  const { confirmedOn, confirmedBy, version, recordedAt, visibility } = record;
  const review = reviewDay(record);
  const confirmed =
    confirmedOn === undefined
      ? "Noch nie bestätigt."
      : `Zuletzt bestätigt am ${dateInWords(confirmedOn)}${confirmedBy === undefined ? "" : ` durch ${confirmedBy}`}.`;
  return html`<p class="desk-badges">${badge(ENVELOPE.visibility.list[visibility][0], VISIBILITY_TONES[visibility])} ${statusBadge(record)}${review !== null && review <= today && html` ${badge("Bestätigung fällig", "warning")}`}</p>
<p class="kern-body kern-body--small kern-body--muted">Fassung ${version}, erfasst am ${dateInWords(dayOf(recordedAt))}. ${confirmed}${review !== null && ` Wieder zu prüfen am ${dateInWords(review)}.`} Kennung: ${record.key}</p>
`;
}

function noticesPart(view: RecordPageView): Html {
  const { found, record, stand, isOld, isOther, register } = view;
  const now = html`<a class="kern-link" href="${deskRecordAddress(register.authority, referenceTo(record))}">Heutigen Stand anzeigen</a>`;
  if (isOld)
    return alert(
      "info",
      `Sie sehen Fassung ${record.version}`,
      html`<p class="kern-body">Sie ist nicht die geltende. ${now}</p>`,
    );
  if (stand !== null)
    return alert(
      "info",
      `Sie sehen den Stand vom ${dateInWords(stand)}`,
      html`<p class="kern-body">${now}</p>`,
    );
  if (isOther)
    return alert(
      "warning",
      "Die gesuchte Fassung ist nicht einsehbar",
      html`<p class="kern-body">Es gibt sie nicht, sie wurde gelöscht, oder Ihre Rolle darf sie nicht lesen. Sie sehen Fassung ${record.version}.</p>`,
    );
  if (!found.isEnded) return html``;
  return alert(
    "warning",
    "Dieser Eintrag ist beendet",
    html`<p class="kern-body">Er gehört seit dem ${dateInWords(dayOf(record.recordedAt))} nicht mehr zum Register.</p>`,
  );
}

/** What still has to be done about a record, as far as the register can tell. */
function missingPart({ register, record, found, today, isOld }: RecordPageView): Html {
  if (found.isEnded || isOld) return html``;
  const gaps = gapsOf(record);
  const duties =
    record.type === "system"
      ? missingDuties(register.snapshot, record as VersionedRecord<"system">, today)
      : [];
  const sources = record.sources.length === 0 ? ["Es ist keine Quelle angegeben."] : [];
  if (gaps.length + duties.length + sources.length === 0) return html``;
  return html`<section class="chapter" aria-labelledby="fehlt">
<h2 class="kern-heading-medium" id="fehlt">Was noch fehlt</h2>
<ul class="kern-list kern-list--bullet">
${gaps.map(
  ({ label }) => html`<li>Pflichtangabe ohne Wert: ${label}</li>
`,
)}${sources.map(
    (words) => html`<li>${words}</li>
`,
  )}${duties.map(
    ({
      title,
      cite,
      provenBy,
    }) => html`<li>${title} <span class="muted">(${cite})</span>${provenBy.length > 0 && html` – erwartet: ${provenBy.join(" oder ")}`}</li>
`,
  )}</ul>
</section>
`;
}

function relatedPart(view: RecordPageView): Html {
  const { register, record, shown, found, stand, asked } = view;
  const groups = incomingOf(register.snapshot, record);
  const name = titleOf(register.snapshot, record);
  const mayAdd =
    stand === null && !found.isEnded && may(asked.actor, "record.write", { authority: register.authority });
  const about = encodeURIComponent(referenceTo(record));
  const more =
    mayAdd &&
    record.type === "system" &&
    html`<p class="kern-body"><a class="kern-link" href="${deskRegisterAddress(register.authority)}/neu?type=deployment&d.system=${about}">Einsatz hinzufügen</a> · <a class="kern-link" href="${deskRegisterAddress(register.authority)}/neu?type=assessment&d.subject=${about}">Folgenabschätzung hinzufügen</a> · <a class="kern-link" href="${deskRegisterAddress(register.authority)}/neu?type=cost&d.subject=${about}">Kosten hinzufügen</a></p>
`;
  if (groups.length === 0 && !more) return html``;
  return html`<section class="chapter" aria-labelledby="bezuege">
<h2 class="kern-heading-medium" id="bezuege">Einträge dazu</h2>
${more}${groups.length > 0 && incomingList({ register: shown, name, isSystem: record.type === "system" }, groups)}</section>
`;
}

function notePart({ record }: RecordPageView): Html {
  if (record.internalNote === undefined) return html``;
  return html`<section class="chapter">
<h2 class="kern-heading-medium">Interner Vermerk</h2>
<p class="kern-body as-written">${record.internalNote}</p>
</section>
`;
}

function refusalPart({ refusals }: RecordPageView): Html {
  if (refusals.length === 0) return html``;
  const lines = refusals.map(
    (words) => html`<p class="kern-body">${words}</p>
`,
  );
  return html`<div role="alert">${alert("danger", "Das wurde nicht ausgeführt", html`${lines}`)}</div>
`;
}

/** A record as people at work see it, with all that they may do with it. */
export function deskRecordPage(view: RecordPageView): DeskAnswer {
  const { asked, register, record, shown, stand, today } = view;
  const { authority } = register;
  const title = titleOf(register.snapshot, record);
  const { one, many } = recordType(record.type).label;
  const path = deskRecordAddress(authority, referenceTo(record));
  return registerDeskPage(view, {
    title,
    trail: [
      { label: many, address: deskRegisterAddress(authority, { art: record.type }) },
      { label: title, address: null },
    ],
    ...(view.refusals.length > 0 && { status: 422 }),
    body: html`<p class="kern-preline">${one}</p>
<h1 class="kern-heading-x-large">${title}</h1>
${noticePart(asked)}${refusalPart(view)}${noticesPart(view)}${standingPart(view)}${actionsPart(view)}${missingPart(view)}${recordFacts(shown, record)}${relatedPart(view)}<section class="chapter" aria-labelledby="quellen">
<h2 class="kern-heading-medium" id="quellen">Quellen</h2>
${sourceList(record.sources)}
</section>
${attachmentsPart(view)}${notePart(view)}${standForm({ path, keep: {}, stand, today })}`,
  });
}
