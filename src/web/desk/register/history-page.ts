import type { DeskVersion } from "#actions/editing/read-desk-record.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { referenceTo } from "#records/record.ts";
import { titleOf } from "#reports/record-title.ts";
import { dayOf, timeOf } from "#values/instant.ts";
import type { DeskAnswer } from "#web/desk/asked.ts";
import { changeList } from "#web/parts/change-list.ts";
import { deskRecordAddress } from "./desk-addresses.ts";
import { registerDeskPage } from "./desk-view.ts";
import type { RecordPageView } from "./record-page.ts";

function whatPart(view: RecordPageView, one: DeskVersion, before: DeskVersion | undefined): Html {
  const { record, reason } = one;
  if (record === null)
    return html`<p class="kern-body">Den Inhalt dieser Fassung dürfen Sie nicht einsehen, oder er wurde gelöscht, weil ein Gesetz es verlangte.</p>
`;
  return html`<p class="kern-body">${reason}</p>
${
  record.ended === true &&
  html`<p class="kern-body">Mit dieser Fassung wurde der Eintrag beendet.</p>
`
}${
    before === undefined
      ? html`<p class="kern-body muted">Der Eintrag wurde angelegt.</p>
`
      : before.record !== null && changeList(before.record, record, view.shown)
  }`;
}

function item(view: RecordPageView, one: DeskVersion, before: DeskVersion | undefined): Html {
  const { version, recordedAt, author, record } = one;
  const { register, found } = view;
  const reference = referenceTo(view.record);
  const isNow = version === found.record.version;
  const mayUndo = found.mayDo("record.undo") && record !== null && (!isNow || found.isEnded);
  const address = deskRecordAddress(register.authority, reference, { parameters: { fassung: version } });
  const back = deskRecordAddress(register.authority, reference, {
    step: "zurueck",
    parameters: { fassung: version },
  });
  const name = isNow
    ? html`<strong aria-current="true">Fassung ${version}</strong> (geltend)`
    : html`<a class="kern-link" href="${address}">Fassung ${version}</a>`;
  return html`<li class="version">
<p class="version__head">${name} <span class="muted">${dateInWords(dayOf(recordedAt))}, ${timeOf(recordedAt).slice(0, 5)} Uhr, ${author}</span></p>
${whatPart(view, one, before)}${
    mayUndo &&
    html`<p class="kern-body"><a class="kern-link kern-link--small" href="${back}">${found.isEnded && isNow ? "Eintrag wiederherstellen" : "Diese Fassung wiederherstellen"}</a></p>
`
  }</li>
`;
}

/** All versions of a record, newest first: who, when, why, and what it changed. */
export function historyPage(view: RecordPageView): DeskAnswer {
  const { register, record, found } = view;
  const name = titleOf(register.snapshot, record);
  const title = `Verlauf: ${name}`;
  return registerDeskPage(view, {
    title,
    trail: [
      { label: name, address: deskRecordAddress(register.authority, referenceTo(record)) },
      { label: "Verlauf", address: null },
    ],
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
<ol class="versions" reversed>
${found.versions.map((one, at) => item(view, one, found.versions[at + 1]))}</ol>
`,
  });
}
