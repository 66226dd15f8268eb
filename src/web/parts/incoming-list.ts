import { codeLabel, recordType } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordAt } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import { recordAddress } from "#web/addresses.ts";
import { textIn } from "#web/reading/data-of.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import type { IncomingGroup } from "#web/record/incoming.ts";
import { statusBadge } from "./record-table.ts";

function titleLink(register: ShownRegister, record: VersionedRecord, title: string): Html {
  const reference = referenceTo(record);
  const address =
    register.desk?.addressOf(reference) ??
    recordAddress(register.authority, reference, { stand: register.stand });
  return html`<a class="kern-link" href="${address}">${title}</a>`;
}

/** The register, and the record that all these refer to: what it is called, and whether it is an application. */
type Place = { readonly register: ShownRegister; readonly name: string; readonly isSystem: boolean };

/** A use is named by its place and task; its application is named above. */
function useItem(register: ShownRegister, record: VersionedRecord<"deployment">): Html {
  const { unit, task, startedOn, endedOn, fields = [] } = record.data;
  const place = unit === undefined ? undefined : recordAt(register.snapshot, unit);
  const title = [place && titleOf(register.snapshot, place), task].filter(Boolean).join(": ");
  const words = [
    startedOn && `seit ${dateInWords(startedOn)}`,
    endedOn && `bis ${dateInWords(endedOn)}`,
    fields.map((field) => codeLabel("deployment", "fields", field)).join(", "),
  ].filter(Boolean);
  return html`<li>${titleLink(register, record, title || record.key)} ${statusBadge(record)}${
    words.length > 0 && html`<br /><span class="muted">${words.join(" · ")}</span>`
  }</li>
`;
}

/** A title without the name of the record that it refers to: that one stands above the list. */
function withoutName(title: string, name: string): string {
  const parts = title.split(" – ");
  const others = parts.filter((one) => one !== name);
  return others.length === 0 ? title : others.join(" – ");
}

function recordItem({ register, name }: Place, record: VersionedRecord): Html {
  const on = textIn(record, "on") ?? textIn(record, "from");
  const title = withoutName(titleOf(register.snapshot, record), name);
  return html`<li>${titleLink(register, record, title)} ${statusBadge(record)}${
    on !== null && html` <span class="muted">${dateInWords(on)}</span>`
  }</li>
`;
}

function groupPart(place: Place, { type, records }: IncomingGroup): Html {
  const { one, many } = recordType(type).label;
  const items = records.map((record) =>
    place.isSystem && record.type === "deployment"
      ? useItem(place.register, record as VersionedRecord<"deployment">)
      : recordItem(place, record),
  );
  return html`<section class="incoming">
<h3 class="kern-title">${records.length === 1 ? one : many}</h3>
<ul class="plain-list">
${items}</ul>
</section>
`;
}

/** The entries that refer to a record, by type. */
export function incomingList(place: Place, groups: readonly IncomingGroup[]): Html {
  return html`<div class="incoming-groups">
${groups.map((group) => groupPart(place, group))}</div>
`;
}
