import type { ReportResult } from "#actions/reporting/read-report-result.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import { referenceTo } from "#records/record.ts";
import type { ProfileDuty, ProfileTask, SystemProfile } from "#reports/profile/profile.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { deskRecordAddress } from "#web/desk/register/desk-addresses.ts";
import { alert } from "#web/parts/alert.ts";
import { profileAddress } from "./addresses.ts";

function list(lines: readonly (string | Html)[]): Html {
  return html`<ul class="kern-list kern-list--bullet">
${lines.map(
  (line) => html`<li>${line}</li>
`,
)}</ul>`;
}

function dutyLine({ title, citation, state }: ProfileDuty): string {
  return `${title} (${citation}): ${state}`;
}

function taskRow({ title, because, who, dueOn, isUrgent }: ProfileTask): Html {
  return html`<tr>
<td data-label="Aufgabe"><strong>${title}</strong>${
    isUrgent &&
    html` <span class="kern-badge kern-badge--danger kern-badge--small"><span class="kern-label">dringend</span></span>`
  }<p class="entry__summary">${because}</p></td>
<td data-label="Wer">${who}</td>
<td data-label="Bis">${dateInFigures(dueOn)}</td>
</tr>
`;
}

function tasksPart({ tasks }: SystemProfile, address: string): Html {
  if (tasks.length === 0) return html`<p class="kern-body">Zu dieser Meldung ist nichts mehr offen.</p>`;
  return html`<table class="kern-table kern-table--small stacked">
<caption class="kern-sr-only">Was noch zu tun ist</caption>
<thead><tr><th class="kern-table__header" scope="col">Aufgabe</th><th class="kern-table__header" scope="col">Wer</th><th class="kern-table__header" scope="col">Bis</th></tr></thead>
<tbody>
${tasks.map(taskRow)}</tbody>
</table>
<p class="kern-body">Sie finden alles in der <a class="kern-link" href="${address}">Aufgabenliste</a>.</p>`;
}

function classPart(profile: SystemProfile): Html {
  const { isSuspicion, classWords, roleWords, reasons } = profile;
  const text = isSuspicion
    ? html`<p class="kern-body">Das ist ein Verdacht, kein Ergebnis. Die Leitung hat die Aufgabe erhalten, die Rechtsstelle einzuschalten. Nehmen Sie die Anwendung bis zur Entscheidung nicht in Betrieb; läuft sie schon, entscheidet die Leitung, ob sie ausgesetzt wird.</p>`
    : html`<p class="kern-body">Rolle Ihrer Behörde: ${roleWords}</p>`;
  return html`${alert(isSuspicion ? "danger" : "info", `Einstufung: ${classWords}`, text)}
${
  reasons.length > 0 &&
  html`<h2 class="kern-heading-medium">Warum</h2>
${list(reasons)}`
}`;
}

/** What a finished report has brought: the result, what follows from it, what is still to do. */
export function donePage({ register, profile, deployment }: ReportResult): DeskPage {
  const { authority } = register;
  const { name, duties } = profile;
  const desk = `/desk/${encodeURIComponent(authority)}`;
  const title = deployment === null ? name : "Gemeldet. Vielen Dank!";
  return {
    title,
    place: "Neuer KI-Einsatz",
    trail: [],
    authority: null,
    body: html`<h1 class="kern-heading-large">${title}</h1>
<p class="kern-body">„${name}“ steht im Register und ist vorerst nur im Haus sichtbar. Ob etwas veröffentlicht wird, entscheidet die KI-Koordination.</p>
${classPart(profile)}
${
  duties.length > 0 &&
  html`<h2 class="kern-heading-medium">Was daraus folgt</h2>
${list(duties.map(dutyLine))}`
}
${profile.confirmation !== "" && html`<p class="kern-body kern-body--muted">${profile.confirmation}</p>`}
<h2 class="kern-heading-medium">Was noch zu tun ist</h2>
${tasksPart(profile, `${desk}/aufgaben`)}
<div class="desk-actions">
<a class="kern-btn kern-btn--primary" href="${profileAddress(authority, `system/${profile.key}`)}"><span class="kern-label">Steckbrief als PDF</span></a>
${deployment !== null && html`<a class="kern-btn kern-btn--secondary" href="${deskRecordAddress(authority, referenceTo(deployment))}"><span class="kern-label">Eintrag ansehen</span></a>`}
<a class="kern-btn kern-btn--tertiary" href="${desk}"><span class="kern-label">Zur Übersicht</span></a>
</div>`,
  };
}
