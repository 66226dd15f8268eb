import type { PublicVersion } from "#actions/read-public-record.ts";
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

/** All public versions of a record, newest first, each with what it changed. */
export function historyList(page: ShownRecord): Html {
  return html`<ol class="versions" reversed>
${page.history.map((one, at) => entry(one, page.history[at + 1], page))}</ol>`;
}
