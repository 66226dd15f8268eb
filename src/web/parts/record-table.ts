import { fieldOf, recordType } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { dayOf } from "#values/instant.ts";
import { recordAddress } from "#web/addresses.ts";
import { textIn, textsIn } from "#web/reading/data-of.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import type { EntryHit, RegisterEntry, Use } from "#web/register/entry.ts";
import { tongueOf, type Tongue } from "#web/tongue/tongue.ts";
import { badge, statusTone } from "./badge.ts";
import { germanMark, referenceLink } from "./field-value.ts";
import { shortened } from "./shortened.ts";

type Words = readonly [german: string, english: string];

type Column = {
  readonly label: Words;
  readonly cell: (entry: RegisterEntry, register: ShownRegister) => Html;
};

/** The status of a record as a badge; nothing if it has none. */
export function statusBadge(record: VersionedRecord, tongue = tongueOf({})): Html {
  const status = textIn(record, "status");
  const isCode = fieldOf(record.type, "status")?.kind === "code";
  return status === null || !isCode
    ? html``
    : badge(tongue.code(record.type, "status", status), statusTone(status));
}

/** Texts with the words that were looked for marked. */
function marked(fragments: EntryHit["title"]): Html {
  return html`${fragments.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : html`${text}`))}`;
}

const wordsOf = (fragments: EntryHit["title"]): string => fragments.map(({ text }) => text).join("");

/** The text beneath a name: the passage that was found, else what sums the entry up. */
function summaryPart({ title, summary, hit }: RegisterEntry, mark: Html | false): Html {
  const passage = hit?.passage ?? [];
  if (passage.length > 0) return html`<p class="entry__summary"${mark}>${marked(passage)}</p>`;
  if (summary === null || summary === title) return html``;
  return html`<p class="entry__summary"${mark}>${shortened(summary, LONGEST_SUMMARY)}</p>`;
}

function nameCell(entry: RegisterEntry, register: ShownRegister): Html {
  const { record, title, hit } = entry;
  const address = recordAddress(register.authority, referenceTo(record), { stand: register.stand });
  const isOwn = hit !== undefined && wordsOf(hit.title) === title;
  const name = isOwn ? marked(hit.title) : title;
  const { german } = tongueOf(register);
  return html`<a class="kern-link entry__title" href="${address}">${german(name)}</a>${summaryPart(entry, germanMark(register))}`;
}

const LONGEST_SUMMARY = 240;

function useItem({ record, place }: Use, tongue: Tongue): Html {
  const hidden = html`<span class="muted">${tongue.say("nicht öffentlich", "not public")}</span>`;
  return html`<li>${place === null ? hidden : tongue.german(place)} ${statusBadge(record, tongue)}</li>
`;
}

const MOST_USES = 4;

function usesCell({ uses }: RegisterEntry, register: ShownRegister): Html {
  const tongue = tongueOf(register);
  const { say } = tongue;
  if (uses.length === 0)
    return html`<span class="muted">${say("kein Einsatz eingetragen", "no use entered")}</span>`;
  const rest = uses.length - MOST_USES;
  return html`<ul class="plain-list">
${uses.slice(0, MOST_USES).map((use) => useItem(use, tongue))}${
    rest > 0 &&
    html`<li class="muted">${say("und", "and")} ${rest} ${say(rest === 1 ? "weiterer" : "weitere", "more")}</li>
`
  }</ul>`;
}

function factsCell({ record }: RegisterEntry, register: ShownRegister): Html {
  const subject = ["subject", "system", "unit", "policy", "partner"]
    .map((id) => textsIn(record, id)[0])
    .find(Boolean);
  const tongue = tongueOf(register);
  const status = statusBadge(record, tongue);
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
    html`<li>${tongue.shortDay(start)}</li>
`
  }</ul>`;
}

const NAME = (...label: Words): Column => ({ label, cell: nameCell });
const CHANGED: Column = {
  label: ["Letzte Änderung", "Last change"],
  cell: ({ record }, register) => html`${tongueOf(register).shortDay(dayOf(record.recordedAt))}`,
};
const PERSONAL: Column = {
  label: ["Personenbezug", "Personal data"],
  cell: ({ personalData }, register) => {
    const { say, code } = tongueOf(register);
    return personalData === null
      ? html`<span class="muted">${say("nicht angegeben", "not given")}</span>`
      : html`${code("system", "personalData", personalData)}`;
  },
};
const KIND: Column = {
  label: ["Art der KI", "Kind of AI"],
  cell: ({ kinds }, register) =>
    html`${kinds.map((kind) => tongueOf(register).code("system", "kinds", kind)).join(", ")}`,
};
const TYPE: Column = {
  label: ["Art des Eintrags", "Kind of entry"],
  cell: ({ record }, register) => {
    const { type } = tongueOf(register);
    return html`${type(record.type, recordType(record.type).label.one)}`;
  },
};

const SYSTEMS: readonly Column[] = [
  NAME("KI-Anwendung", "AI system"),
  { label: ["Einsatz", "Use"], cell: usesCell },
  KIND,
  PERSONAL,
  CHANGED,
];
const RECORDS: readonly Column[] = [
  NAME("Eintrag", "Entry"),
  TYPE,
  { label: ["Angaben", "Facts"], cell: factsCell },
  CHANGED,
];

/** The lines of a register as a table; on narrow screens each line becomes a block of its own. */
export function recordTable(
  entries: readonly RegisterEntry[],
  register: ShownRegister,
  setting: { readonly caption: string; readonly isSystems: boolean },
): Html {
  const columns = setting.isSystems ? SYSTEMS : RECORDS;
  const { say } = tongueOf(register);
  const row = (entry: RegisterEntry): Html => html`<tr>
${columns.map(
  ({ label, cell }) => html`<td data-label="${say(...label)}">${cell(entry, register)}</td>
`,
)}</tr>
`;
  return html`<table class="kern-table kern-table--small stacked register-list">
<caption class="kern-sr-only">${setting.caption}</caption>
<thead>
<tr>
${columns.map(
  ({ label }) => html`<th class="kern-table__header" scope="col">${say(...label)}</th>
`,
)}</tr>
</thead>
<tbody>
${entries.map(row)}</tbody>
</table>`;
}
