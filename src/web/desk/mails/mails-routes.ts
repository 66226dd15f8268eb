import { readJobs, retryJob, type JobsState } from "#actions/jobs/dead-jobs.ts";
import { changeMailWish, FREQUENCY_WORDS, mailWishOf, type MailFrequency } from "#actions/jobs/mail-wish.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { refusedPage } from "#web/desk/refusals.ts";
import { alert } from "#web/parts/alert.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { dayOf } from "#values/instant.ts";

const OWN = "/desk/mitteilungen";
const FREQUENCIES = Object.keys(FREQUENCY_WORDS) as readonly MailFrequency[];

function choice(frequency: MailFrequency, chosen: MailFrequency): Html {
  const id = `haeufigkeit-${frequency}`;
  return html`<div class="kern-form-check">
<input class="kern-form-check__radio" id="${id}" name="haeufigkeit" type="radio" value="${frequency}"${frequency === chosen && html` checked`} />
<label class="kern-label" for="${id}">${FREQUENCY_WORDS[frequency]}</label>
</div>
`;
}

async function openWish({ context, actor, query, token }: Asked): Promise<DeskAnswer> {
  const { frequency } = await mailWishOf(context, actor.account);
  const isSaved = query["meldung"] === "gespeichert";
  const title = "Erinnerungen per E-Mail";
  const body = html`<h1 class="kern-heading-large">${title}</h1>
${isSaved && html`<div role="status">${alert("info", "Gespeichert", html``)}</div>`}
<p class="kern-body">Sie erhalten eine Nachricht, wenn für Sie etwas überfällig ist oder in den nächsten sieben Tagen fällig wird. Ist nichts fällig, bleibt sie aus.</p>
<form class="desk-form" method="post" action="${OWN}">
${tokenField(token)}<fieldset class="kern-fieldset">
<legend class="kern-label">Wie oft möchten Sie erinnert werden?</legend>
<div class="kern-fieldset__body">
${FREQUENCIES.map((one) => choice(one, frequency))}</div>
</fieldset>
<div class="desk-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Speichern</span></button></div>
</form>`;
  return { page: { title, trail: [], authority: null, body } };
}

async function sendWish({ context, actor, form }: Asked): Promise<DeskAnswer> {
  const wished = FREQUENCIES.find((one) => one === form["haeufigkeit"]);
  if (wished === undefined) return { goTo: OWN };
  await changeMailWish(context, actor.account, wished);
  return { goTo: `${OWN}?meldung=gespeichert` };
}

const jobsAddress = (authority: string): string => `/desk/${encodeURIComponent(authority)}/hintergrund`;

function deadRow(job: JobsState["dead"][number], { authority, token }: Asked): Html {
  const day = job.ended === null ? "" : dateInFigures(dayOf(job.ended));
  return html`<tr>
<td data-label="Art">${job.kind === "digest" ? "Erinnerung per E-Mail" : job.kind}</td>
<td data-label="Aufgegeben am">${day}</td>
<td data-label="Fehler">${job.fault}</td>
<td data-label="Schritt"><form method="post" action="${jobsAddress(authority)}">${tokenField(token)}<input type="hidden" name="auftrag" value="${job.key}" /><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">Noch einmal versuchen</span></button></form></td>
</tr>
`;
}

async function openJobs(asked: Asked): Promise<DeskAnswer> {
  const state = await readJobs(asked.context, asked.authority);
  if (state === null) return { page: refusedPage() };
  const title = "Was im Hintergrund läuft";
  const { dead, waiting } = state;
  const table = html`<table class="kern-table kern-table--small stacked">
<caption class="kern-sr-only">Aufgegebene Aufträge</caption>
<thead><tr>${["Art", "Aufgegeben am", "Fehler", "Schritt"].map((one) => html`<th class="kern-table__header" scope="col">${one}</th>`)}</tr></thead>
<tbody>
${dead.map((job) => deadRow(job, asked))}</tbody>
</table>`;
  const fine = html`<p class="kern-body">Nichts wurde aufgegeben. Was misslingt, wird anderthalb Tage lang immer wieder versucht und erscheint erst danach hier.</p>`;
  const body = html`<h1 class="kern-heading-large">${title}</h1>
<p class="kern-body">${waiting === 1 ? "1 Auftrag wartet." : `${waiting} Aufträge warten.`}</p>
${dead.length === 0 ? fine : table}`;
  return { page: { title, place: "Konten", trail: [], authority: null, body } };
}

async function sendJob({ context, authority, form }: Asked): Promise<DeskAnswer> {
  await retryJob(context, authority, [form["auftrag"] ?? ""].flat()[0] ?? "");
  return { goTo: jobsAddress(authority) };
}

const JOBS = "/desk/:authority/hintergrund";

/** How often somebody is told by mail, and what the administration sees of what runs by itself. */
export const mailsRoutes: readonly DeskRoute[] = [
  { method: "get", path: OWN, deed: null, handle: openWish },
  { method: "post", path: OWN, deed: null, handle: sendWish },
  { method: "get", path: JOBS, deed: "account.manage", handle: openJobs },
  { method: "post", path: JOBS, deed: "account.manage", handle: sendJob },
];
