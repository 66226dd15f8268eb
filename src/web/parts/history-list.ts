import type { ErasedVersion, PublicVersion } from "#actions/read-public-record.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { referenceTo } from "#records/record.ts";
import { dayOf } from "#values/instant.ts";
import { recordAddress } from "#web/addresses.ts";
import type { ShownRecord } from "#web/reading/read-record.ts";
import { changeList } from "./change-list.ts";

function entry(one: PublicVersion, before: PublicVersion | undefined, page: ShownRecord): Html {
  const { record, author, reason } = one;
  const { register, shown } = page;
  const isShown = record.version === shown.record.version;
  const address = recordAddress(register.authority, referenceTo(record), { version: record.version });
  const name = isShown
    ? html`<strong aria-current="true">Fassung ${record.version}</strong> (angezeigt)`
    : html`<a class="kern-link" href="${address}">Fassung ${record.version}</a>`;
  return html`<li class="version">
<p class="version__head">${name} <span class="muted">erfasst am ${dateInWords(dayOf(record.recordedAt))} durch ${author}</span></p>
${
  reason !== null &&
  html`<p>${reason}</p>
`
}${
    record.ended === true &&
    html`<p>Mit dieser Fassung wurde der Eintrag beendet.</p>
`
  }${before && changeList(before.record, record, register)}
</li>
`;
}

function erasedEntry({ version, recordedAt, norm, erasedAt }: ErasedVersion): Html {
  return html`<li class="version">
<p class="version__head"><strong>Fassung ${version}</strong> <span class="muted">erfasst am ${dateInWords(dayOf(recordedAt))}</span></p>
<p>Inhalt am ${dateInWords(dayOf(erasedAt))} gelöscht nach ${norm}.</p>
</li>
`;
}

/** All public versions of a record, newest first, each with what it changed; of erased ones only that they were. */
export function historyList(page: ShownRecord): Html {
  const kept = page.history.map((one) => ({ version: one.record.version, one }));
  const all = [...kept, ...page.erased].toSorted((a, b) => b.version - a.version);
  const items = all.map((item, at) => {
    if (!("one" in item)) return erasedEntry(item);
    const before = all[at + 1];
    return entry(item.one, before && "one" in before ? before.one : undefined, page);
  });
  return html`<ol class="versions" reversed>
${items}</ol>`;
}
