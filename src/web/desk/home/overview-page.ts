import type { Actor } from "#actions/access/actor.ts";
import { mayAnywhere } from "#actions/access/may.ts";
import type { Deed } from "#actions/access/policy.ts";
import type { Overview } from "#actions/tasks/read-overview.ts";
import { recordType } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import { withParameters } from "#web/addresses.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { begunPart } from "#web/desk/report-use/first-page.ts";
import { deskRecordAddress, deskRegisterAddress } from "#web/desk/register/desk-addresses.ts";
import { nilReturnsAddress, tasksAddress } from "#web/desk/tasks/addresses.ts";
import { noticeOf } from "#web/desk/tasks/notices.ts";
import { alert } from "#web/parts/alert.ts";
import { badge } from "#web/parts/badge.ts";
import { dayOf } from "#values/instant.ts";

type View = { readonly overview: Overview; readonly actor: Actor; readonly notice: string | undefined };

/** Where one can begin, by what one may do; the first is the main one. */
const STARTS: readonly { readonly deed: Deed; readonly label: string; readonly path: string }[] = [
  { deed: "use.report", label: "Neuen KI-Einsatz melden", path: "/meldung" },
  { deed: "inquiry.answer", label: "Anfrage beantworten", path: "/anfragen" },
  { deed: "nilReturn.confirm", label: "Fehlanzeige abgeben", path: "/fehlanzeigen" },
  { deed: "record.read", label: "Register durchsehen", path: "/register" },
];

const MOST_ITEMS = 5;

function starts(actor: Actor, authority: string): Html {
  const open = STARTS.filter(({ deed }) => mayAnywhere(actor, deed, authority));
  return html`<div class="desk-actions">
${open.map(({ label, path }, at) => {
  const kind = at === 0 ? "primary" : "secondary";
  return html`<a class="kern-btn kern-btn--${kind}" href="/desk/${encodeURIComponent(authority)}${path}"><span class="kern-label">${label}</span></a>
`;
})}</div>`;
}

function duePart({ list }: Overview, actor: Actor): Html {
  const { authority } = list.register;
  const mine = list.items.filter(({ isMine }) => isMine);
  const address = tasksAddress(authority);
  const maySeeAll = mayAnywhere(actor, "completeness.read", authority);
  if (mine.length === 0)
    return html`<p class="kern-body">Für Sie ist nichts fällig.${maySeeAll && html` <a class="kern-link" href="${address}?bereich=alle">Alle Aufgaben ansehen</a>`}</p>`;
  return html`<ul class="plain-list">
${mine.slice(0, MOST_ITEMS).map(
  ({
    title,
    subject,
    dueOn,
    isOverdue,
    isUrgent,
  }) => html`<li>${isUrgent && badge("dringend", "danger")} ${badge(dateInFigures(dueOn), isOverdue ? "warning" : "info")} ${title}${subject !== null && html`: <a class="kern-link" href="${deskRecordAddress(authority, subject.reference)}">${subject.title}</a>`}</li>
`,
)}</ul>
<p class="kern-body"><a class="kern-link" href="${address}">Zur Aufgabenliste (${mine.length})</a></p>`;
}

/** Where a draft of a record goes on. */
function draftAddress(authority: string, type: string, place: string): string {
  if (!place.startsWith("key:"))
    return withParameters(`${deskRegisterAddress(authority)}/neu`, { type, entwurf: place, weiter: "ja" });
  return deskRecordAddress(authority, `${type}/${place.slice("key:".length)}`, {
    step: "bearbeiten",
    parameters: { weiter: "ja" },
  });
}

function draftsPart({ drafts, reports, list }: Overview): Html | false {
  const { authority } = list.register;
  return html`${begunPart(authority, reports)}${
    drafts.length > 0 &&
    html`<section class="report-begun">
<h2 class="kern-heading-medium">Angefangene Einträge</h2>
<ul class="plain-list">
${drafts.map(({ type, place, title, savedAt }) => {
  const name = `${recordType(type).label.one}: ${title}`;
  return html`<li><a class="kern-link" href="${draftAddress(authority, type, place)}">${name}</a> <span class="muted">zuletzt am ${dateInFigures(dayOf(savedAt))}</span></li>
`;
})}</ul>
</section>`
  }`;
}

function changesPart({ changes, list }: Overview): Html {
  const { authority } = list.register;
  return html`<ul class="plain-list">
${changes.map(
  ({
    reference,
    type,
    title,
    at,
    isNew,
  }) => html`<li><a class="kern-link" href="${deskRecordAddress(authority, reference)}">${title}</a> <span class="muted">${recordType(type).label.one}, ${isNew ? "neu" : "geändert"} am ${dateInFigures(dayOf(at))}</span></li>
`,
)}</ul>`;
}

const FULL = 100;

function completenessPart({ completeness, list }: Overview): Html | false {
  if (completeness === null) return false;
  const { answered, asked } = completeness;
  return html`<section class="desk-section">
<h2 class="kern-heading-medium">Vollständigkeit</h2>
<p class="kern-body"><strong>${Math.floor((answered / asked) * FULL)} %</strong>: ${answered} von ${asked} Fragen an die Einheiten sind für die letzten zwölf Monate beantwortet. <a class="kern-link" href="${nilReturnsAddress(list.register.authority)}">Wer fehlt?</a></p>
</section>`;
}

const FIRST_USE = alert(
  "info",
  "So fangen Sie an",
  html`<ol class="kern-list">
<li>Tragen Sie die Organisationseinheiten Ihres Hauses ein, oder lesen Sie eine vorhandene Liste ein.</li>
<li>Melden Sie den ersten KI-Einsatz: Das dauert etwa zehn Minuten, und Sie können jederzeit unterbrechen.</li>
<li>Danach finden Sie hier, was zu tun ist. Alles bleibt intern, bis Sie es öffentlich machen.</li>
</ol>`,
);

/** The first page of somebody's desk: what is due, what was begun, what has changed. */
export function overviewPage({ overview, actor, notice }: View): DeskPage {
  const { list, isEmpty } = overview;
  const { authority, name } = list.register;
  const told = noticeOf(notice);
  return {
    title: `Übersicht – ${name}`,
    place: "Übersicht",
    trail: [],
    authority: null,
    body: html`<h1 class="kern-heading-x-large">${name}</h1>
${told !== null && html`<div role="status">${alert("info", told, html``)}</div>`}
${starts(actor, authority)}
${isEmpty && FIRST_USE}
<section class="desk-section">
<h2 class="kern-heading-medium">Für Sie fällig</h2>
${duePart(overview, actor)}
</section>
${draftsPart(overview)}
${completenessPart(overview)}
<section class="desk-section">
<h2 class="kern-heading-medium">Zuletzt geändert</h2>
${changesPart(overview)}
</section>`,
  };
}
