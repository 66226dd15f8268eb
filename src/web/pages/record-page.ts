import { recordType } from "#catalogue/catalogue.ts";
import { blocksToHtml } from "#documents/html/blocks-to-html.ts";
import type { ErasedVersion } from "#actions/read-public-record.ts";
import { html, type Html } from "#documents/html/html.ts";
import { blocksFromMarkdown } from "#documents/markdown-blocks.ts";
import { dateInWords } from "#language/dates.ts";
import { referenceTo } from "#records/record.ts";
import { titleOf } from "#reports/record-title.ts";
import { dayOf } from "#values/instant.ts";
import type { LocalDate } from "#values/local-date.ts";
import { recordAddress, registerAddress } from "#web/addresses.ts";
import { alert } from "#web/parts/alert.ts";
import { authorityOf } from "#web/parts/authority-of.ts";
import { fieldList } from "#web/parts/field-list.ts";
import { historyList } from "#web/parts/history-list.ts";
import { incomingList } from "#web/parts/incoming-list.ts";
import type { Page } from "#web/parts/page.ts";
import { statusBadge } from "#web/parts/record-table.ts";
import { sourceList } from "#web/parts/source-list.ts";
import { standForm } from "#web/parts/stand-form.ts";
import { textIn } from "#web/reading/data-of.ts";
import type { ShownRecord } from "#web/reading/read-record.ts";
import { fieldGroups } from "#web/record/field-groups.ts";
import { incomingOf, type IncomingGroup } from "#web/record/incoming.ts";

/** What the page of a record shows. */
export type RecordView = { readonly page: ShownRecord; readonly today: LocalDate };

function lead({ shown: { record } }: ShownRecord): Html {
  if (record.type !== "system") return html``;
  const plain = textIn(record, "plainSummary");
  const summary = textIn(record, "summary");
  return html`${
    plain !== null &&
    html`<div class="plain-words">
${blocksToHtml(blocksFromMarkdown(plain), 3)}</div>
`
  }${
    summary !== null &&
    html`<p class="kern-body kern-body--large">${summary}</p>
`
  }`;
}

/** Says that the version asked for is gone and another one is shown. */
function goneNotice({ version, norm, erasedAt }: ErasedVersion): Html {
  return alert(
    "info",
    `Der Inhalt von Fassung ${version} ist gelöscht`,
    html`<p class="kern-body">Er wurde am ${dateInWords(dayOf(erasedAt))} nach ${norm} gelöscht. Sie sehen die geltende Fassung.</p>`,
  );
}

/** Says that this is not what the register says now, and leads there. */
function versionNotice(page: ShownRecord): Html {
  const { gone, register, history, isCurrent } = page;
  const { record } = page.shown;
  if (gone !== null) return goneNotice(gone);
  const newest = history[0]?.record;
  if (record.ended === true) {
    return alert(
      "info",
      "Dieser Eintrag wurde beendet",
      html`<p class="kern-body">Er gehört seit dem ${dateInWords(dayOf(record.recordedAt))} nicht mehr zum Register. Seine Fassungen bleiben lesbar.</p>`,
    );
  }
  if (isCurrent && register.stand === null) return html``;
  const address = recordAddress(register.authority, referenceTo(record));
  const title = isCurrent
    ? `Sie sehen den Stand vom ${dateInWords(register.stand ?? dayOf(record.recordedAt))}`
    : `Sie sehen Fassung ${record.version} vom ${dateInWords(dayOf(record.recordedAt))}`;
  const says =
    newest?.version === record.version
      ? "Der Eintrag ist seitdem unverändert."
      : "Der Eintrag wurde seitdem geändert. Was andere Einträge dazu sagen, steht hier nach dem gewählten Stand des Registers.";
  return alert(
    "info",
    title,
    html`<p class="kern-body">${says} <a class="kern-link" href="${address}">Aktuelle Fassung anzeigen</a></p>`,
  );
}

function confirmation({ shown: { record } }: ShownRecord): Html {
  const { confirmedOn, confirmedBy, version, recordedAt } = record;
  const confirmed =
    confirmedOn !== undefined &&
    `Zuletzt bestätigt am ${dateInWords(confirmedOn)}${confirmedBy === undefined ? "" : ` durch ${confirmedBy}`}.`;
  return html`<p class="kern-body kern-body--small kern-body--muted">Fassung ${version}, erfasst am ${dateInWords(dayOf(recordedAt))}. ${confirmed || "Eine Bestätigung der Angaben ist nicht eingetragen."}</p>`;
}

function fieldsPart({ register, shown: { record } }: ShownRecord): Html {
  const part = (title: string, fields: readonly string[]): Html => html`<section class="chapter">
<h2 class="kern-heading-medium">${title}</h2>
${fieldList(register, record, fields)}</section>
`;
  return html`${fieldGroups(record.type).map(({ title, fields }) => part(title, fields))}`;
}

type Related = { readonly title: string; readonly id: string; readonly groups: readonly IncomingGroup[] };

function relatedPart({ register, shown: { record } }: ShownRecord, { title, id, groups }: Related): Html {
  if (groups.length === 0) return html``;
  const name = titleOf(register.snapshot, record);
  return html`<section class="chapter" aria-labelledby="${id}">
<h2 class="kern-heading-medium" id="${id}">${title}</h2>
${incomingList({ register, name, isSystem: record.type === "system" }, groups)}</section>
`;
}

/** What a record's page is about: of an application its uses first, then what it is, then what else is said of it. */
function contentPart(page: ShownRecord): Html {
  const incoming = incomingOf(page.register.snapshot, page.shown.record);
  const isUse = ({ type }: IncomingGroup): boolean =>
    page.shown.record.type === "system" && type === "deployment";
  const uses = incoming.filter(isUse);
  const others = incoming.filter((group) => !isUse(group));
  return html`${relatedPart(page, { title: "Wo sie eingesetzt wird", id: "einsatz", groups: uses })}${fieldsPart(page)}${relatedPart(page, { title: "Weitere Einträge dazu", id: "bezuege", groups: others })}`;
}

function trailOf({ register, shown: { record } }: ShownRecord, title: string): Page["trail"] {
  const { stand, authority, name } = register;
  const art = record.type === "system" ? null : record.type;
  return [
    { label: "Register", address: "/" },
    { label: name, address: registerAddress(authority, { stand }) },
    { label: recordType(record.type).label.many, address: registerAddress(authority, { art, stand }) },
    { label: title, address: null },
  ];
}

/** The page of a record in one version. */
export function recordPage({ page, today }: RecordView): Page {
  const { register, shown, isCurrent } = page;
  const { record } = shown;
  const versions = page.history.length + page.erased.length;
  const title = titleOf(register.snapshot, record);
  const path = recordAddress(register.authority, referenceTo(record));
  return {
    title: isCurrent ? title : `${title} (Fassung ${record.version})`,
    trail: trailOf(page, title),
    authority: authorityOf(register),
    isHidden: !isCurrent || register.stand !== null,
    body: html`<p class="kern-preline">${recordType(record.type).label.one}</p>
<h1 class="kern-heading-x-large">${title} ${statusBadge(record)}</h1>
${versionNotice(page)}
${lead(page)}
${confirmation(page)}
${contentPart(page)}<section class="chapter" aria-labelledby="quellen">
<h2 class="kern-heading-medium" id="quellen">Quellen</h2>
${sourceList(record.sources)}
</section>
<section class="chapter" aria-labelledby="verlauf">
<h2 class="kern-heading-medium" id="verlauf">Verlauf: ${versions === 1 ? "eine Fassung" : `${versions} Fassungen`}</h2>
${historyList(page)}
</section>
${standForm({ path, keep: {}, stand: register.stand, today })}`,
  };
}
