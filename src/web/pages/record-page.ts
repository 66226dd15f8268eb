import { recordType } from "#catalogue/catalogue.ts";
import type { ErasedVersion } from "#actions/read-public-record.ts";
import { html, type Html } from "#documents/html/html.ts";
import { referenceTo } from "#records/record.ts";
import { titleOf } from "#reports/record-title.ts";
import { dayOf } from "#values/instant.ts";
import type { LocalDate } from "#values/local-date.ts";
import { recordAddress, registerAddress } from "#web/addresses.ts";
import { alert } from "#web/parts/alert.ts";
import { authorityOf } from "#web/parts/authority-of.ts";
import { fieldList } from "#web/parts/field-list.ts";
import { germanMark } from "#web/parts/field-value.ts";
import { historyList } from "#web/parts/history-list.ts";
import { incomingList } from "#web/parts/incoming-list.ts";
import type { Page } from "#web/parts/page.ts";
import { statusBadge } from "#web/parts/record-table.ts";
import { sourceList } from "#web/parts/source-list.ts";
import { standForm } from "#web/parts/stand-form.ts";
import { systemContent } from "#web/portal/system/system-content.ts";
import { systemView } from "#web/portal/system/system-view.ts";
import type { ShownRecord } from "#web/reading/read-record.ts";
import { fieldGroups } from "#web/record/field-groups.ts";
import { tongueOf, type Tongue } from "#web/tongue/tongue.ts";
import { incomingOf, type IncomingGroup } from "#web/record/incoming.ts";

/** What the page of a record shows. */
export type RecordView = { readonly page: ShownRecord; readonly today: LocalDate };

/** Says that the version asked for is gone and another one is shown. */
function goneNotice({ version, norm, erasedAt }: ErasedVersion, { say, day }: Tongue): Html {
  const on = day(dayOf(erasedAt));
  return alert(
    "info",
    say(`Der Inhalt von Fassung ${version} ist gelöscht`, `The content of version ${version} was erased`),
    html`<p class="kern-body">${say(`Er wurde am ${on} nach ${norm} gelöscht. Sie sehen die geltende Fassung.`, `It was erased on ${on} under ${norm}. You see the current version.`)}</p>`,
  );
}

/** Says that this is not what the register says now, and leads there. */
function versionNotice(page: ShownRecord): Html {
  const { gone, register, history, isCurrent } = page;
  const { record } = page.shown;
  const tongue = tongueOf(register);
  const { say } = tongue;
  const day = tongue.day(dayOf(record.recordedAt));
  if (gone !== null) return goneNotice(gone, tongue);
  const newest = history[0]?.record;
  if (record.ended === true) {
    return alert(
      "info",
      say("Dieser Eintrag wurde beendet", "This entry has ended"),
      html`<p class="kern-body">${say(`Er gehört seit dem ${day} nicht mehr zum Register. Seine Fassungen bleiben lesbar.`, `It has not belonged to the register since ${day}. Its versions stay readable.`)}</p>`,
    );
  }
  if (isCurrent && register.stand === null) return html``;
  const address = recordAddress(register.authority, referenceTo(record));
  const title = isCurrent
    ? `${say("Sie sehen den Stand vom", "You see the state of")} ${register.stand === null ? day : tongue.day(register.stand)}`
    : say(`Sie sehen Fassung ${record.version} vom ${day}`, `You see version ${record.version} of ${day}`);
  const says =
    newest?.version === record.version
      ? say("Der Eintrag ist seitdem unverändert.", "The entry has not changed since.")
      : say(
          "Der Eintrag wurde seitdem geändert. Was andere Einträge dazu sagen, steht hier nach dem gewählten Stand des Registers.",
          "The entry has changed since. What other entries say of it follows the state of the register that you chose.",
        );
  return alert(
    "info",
    title,
    html`<p class="kern-body">${says} <a class="kern-link" href="${address}">${say("Aktuelle Fassung anzeigen", "Show the current version")}</a></p>`,
  );
}

function confirmation({ register, shown: { record } }: ShownRecord): Html {
  const { confirmedOn, confirmedBy, version, recordedAt } = record;
  const { say, day } = tongueOf(register);
  const by = confirmedBy === undefined ? "" : ` ${say("durch", "by")} ${confirmedBy}`;
  const confirmed =
    confirmedOn === undefined
      ? say(
          "Eine Bestätigung der Angaben ist nicht eingetragen.",
          "No confirmation of these facts is entered.",
        )
      : `${say("Zuletzt bestätigt am", "Last confirmed on")} ${day(confirmedOn)}${by}.`;
  const entered = say(`Fassung ${version}, erfasst am`, `Version ${version}, entered on`);
  return html`<p class="kern-body kern-body--small kern-body--muted">${entered} ${day(dayOf(recordedAt))}. ${confirmed}</p>`;
}

function fieldsPart({ register, shown: { record } }: ShownRecord): Html {
  const { say } = tongueOf(register);
  const part = (title: string, fields: readonly string[]): Html => html`<section class="chapter">
<h2 class="kern-heading-medium">${title === "Angaben" ? say("Angaben", "Facts") : title}</h2>
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
<div${germanMark(register)}>
${incomingList({ register, name, isSystem: false }, groups)}</div>
</section>
`;
}

/** What a record's page is about; an application has chapters in the order in which people ask. */
function contentPart(page: ShownRecord, today: LocalDate): Html {
  if (page.shown.record.type === "system") return systemContent(systemView(page, today));
  const groups = incomingOf(page.register.snapshot, page.shown.record);
  const title = tongueOf(page.register).say("Weitere Einträge dazu", "Other entries about it");
  return html`${fieldsPart(page)}${relatedPart(page, { title, id: "bezuege", groups })}`;
}

function trailOf({ register, shown: { record } }: ShownRecord, title: string): Page["trail"] {
  const { stand, authority, name } = register;
  const { say, type } = tongueOf(register);
  const art = record.type === "system" ? null : record.type;
  return [
    { label: say("Register", "Registers"), address: "/" },
    { label: name, address: registerAddress(authority, { stand }) },
    {
      label: type(record.type, recordType(record.type).label.many),
      address: registerAddress(authority, { art, stand }),
    },
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
  const tongue = tongueOf(register);
  const { say } = tongue;
  const isSystem = record.type === "system";
  const all =
    versions === 1 ? say("eine Fassung", "one version") : `${versions} ${say("Fassungen", "versions")}`;
  return {
    title: isCurrent ? title : `${title} (${say("Fassung", "version")} ${record.version})`,
    trail: trailOf(page, title),
    authority: authorityOf(register),
    isHidden: !isCurrent || register.stand !== null,
    language: tongue.language,
    body: html`<p class="kern-preline">${isSystem ? say("KI-Anwendung", "AI system") : tongue.german(recordType(record.type).label.one)}</p>
<h1 class="kern-heading-x-large"${germanMark(register)}>${title} ${statusBadge(record, tongue)}</h1>
${versionNotice(page)}
${contentPart(page, today)}<section class="chapter" aria-labelledby="verlauf">
<h2 class="kern-heading-medium" id="verlauf">${say("Änderungen", "Changes")}: ${all}</h2>
<div${germanMark(register)}>
${historyList(page)}
</div>
</section>
<section class="chapter" aria-labelledby="quellen">
<h2 class="kern-heading-medium" id="quellen">${say("Quellen", "Sources")}</h2>
${sourceList(record.sources, register)}
</section>
${confirmation(page)}
${standForm({ path, keep: {}, stand: register.stand, today, language: tongue.language })}`,
  };
}
