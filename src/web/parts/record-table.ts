import { codeLabel, fieldOf, recordType } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { dayOf } from "#values/instant.ts";
import { recordAddress } from "#web/addresses.ts";
import { textIn, textsIn } from "#web/reading/data-of.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import type { EntryHit, RegisterEntry, Use } from "#web/register/entry.ts";
import { badge, statusTone } from "./badge.ts";
import { referenceLink } from "./field-value.ts";
import { shortened } from "./shortened.ts";

type Column = {
  readonly label: string;
  readonly cell: (entry: RegisterEntry, register: ShownRegister) => Html;
};

/** The status of a record as a badge; nothing if it has none. */
export function statusBadge(record: VersionedRecord): Html {
  const status = textIn(record, "status");
  const isCode = fieldOf(record.type, "status")?.kind === "code";
  return status === null || !isCode
    ? html``
    : badge(codeLabel(record.type, "status", status), statusTone(status));
}

/** Texts with the words that were looked for marked. */
function marked(fragments: EntryHit["title"]): Html {
  return html`${fragments.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : html`${text}`))}`;
}

const wordsOf = (fragments: EntryHit["title"]): string => fragments.map(({ text }) => text).join("");

/** The text beneath a name: the passage that was found, else what sums the entry up. */
function summaryPart({ title, summary, hit }: RegisterEntry): Html {
  const passage = hit?.passage ?? [];
  if (passage.length > 0) return html`<p class="entry__summary">${marked(passage)}</p>`;
  if (summary === null || summary === title) return html``;
  return html`<p class="entry__summary">${shortened(summary, LONGEST_SUMMARY)}</p>`;
}

function nameCell(entry: RegisterEntry, register: ShownRegister): Html {
  const { record, title, hit } = entry;
  const address = recordAddress(register.authority, referenceTo(record), { stand: register.stand });
  const isOwn = hit !== undefined && wordsOf(hit.title) === title;
  const name = isOwn ? marked(hit.title) : title;
  return html`<a class="kern-link entry__title" href="${address}">${name}</a>${summaryPart(entry)}`;
}

const LONGEST_SUMMARY = 240;

function useItem({ record, place }: Use): Html {
  return html`<li>${place ?? html`<span class="muted">nicht öffentlich</span>`} ${statusBadge(record)}</li>
`;
}

const MOST_USES = 4;

function usesCell({ uses }: RegisterEntry): Html {
  if (uses.length === 0) return html`<span class="muted">kein Einsatz eingetragen</span>`;
  const rest = uses.length - MOST_USES;
  return html`<ul class="plain-list">
${uses.slice(0, MOST_USES).map(useItem)}${
    rest > 0 &&
    html`<li class="muted">und ${rest} ${rest === 1 ? "weiterer" : "weitere"}</li>
`
  }</ul>`;
}

function factsCell({ record }: RegisterEntry, register: ShownRegister): Html {
  const subject = ["subject", "system", "unit", "policy", "partner"]
    .map((id) => textsIn(record, id)[0])
    .find(Boolean);
  const status = statusBadge(record);
  const start = ["on", "validFrom", "from", "startOn", "startedOn"]
    .map((id) => textIn(record, id))
    .find(Boolean);
  return html`<ul class="plain-list">
${
  status.toString() !== "" &&
  html`<li>${status}</li>
`
}${
    subject !== undefined &&
    html`<li>${referenceLink(register, subject)}</li>
`
  }${
    start != null &&
    html`<li>${dateInFigures(start)}</li>
`
  }</ul>`;
}

const NAME = (label: string): Column => ({ label, cell: nameCell });
const CHANGED: Column = {
  label: "Letzte Änderung",
  cell: ({ record }) => html`${dateInFigures(dayOf(record.recordedAt))}`,
};
const PERSONAL: Column = {
  label: "Personenbezug",
  cell: ({ personalData }) =>
    personalData === null
      ? html`<span class="muted">nicht angegeben</span>`
      : html`${codeLabel("system", "personalData", personalData)}`,
};
const KIND: Column = {
  label: "Art der KI",
  cell: ({ kinds }) => html`${kinds.map((kind) => codeLabel("system", "kinds", kind)).join(", ")}`,
};
const TYPE: Column = {
  label: "Art des Eintrags",
  cell: ({ record }) => html`${recordType(record.type).label.one}`,
};

const SYSTEMS: readonly Column[] = [
  NAME("KI-Anwendung"),
  { label: "Einsatz", cell: usesCell },
  KIND,
  PERSONAL,
  CHANGED,
];
const RECORDS: readonly Column[] = [NAME("Eintrag"), TYPE, { label: "Angaben", cell: factsCell }, CHANGED];

/** The lines of a register as a table; on narrow screens each line becomes a block of its own. */
export function recordTable(
  entries: readonly RegisterEntry[],
  register: ShownRegister,
  setting: { readonly caption: string; readonly isSystems: boolean },
): Html {
  const columns = setting.isSystems ? SYSTEMS : RECORDS;
  const row = (entry: RegisterEntry): Html => html`<tr>
${columns.map(
  ({ label, cell }) => html`<td data-label="${label}">${cell(entry, register)}</td>
`,
)}</tr>
`;
  return html`<table class="kern-table kern-table--small stacked register-list">
<caption class="kern-sr-only">${setting.caption}</caption>
<thead>
<tr>
${columns.map(
  ({ label }) => html`<th class="kern-table__header" scope="col">${label}</th>
`,
)}</tr>
</thead>
<tbody>
${entries.map(row)}</tbody>
</table>`;
}
