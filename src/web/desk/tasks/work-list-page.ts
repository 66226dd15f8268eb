import { codeLabel } from "#catalogue/catalogue.ts";
import type { WorkItem, WorkList } from "#actions/tasks/read-work-list.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";
import { badge } from "#web/parts/badge.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { deskRecordAddress } from "#web/desk/register/desk-addresses.ts";
import { splitReference } from "#values/key.ts";
import { changeTaskAddress, newTaskAddress, tasksAddress } from "./addresses.ts";
import { noticeOf } from "./notices.ts";

/** Which part of the list is shown. */
export type WorkView = {
  readonly list: WorkList;
  readonly scope: "mine" | "all";
  readonly notice: string | undefined;
  /** What was wrong with the step before; null if nothing. */
  readonly fault: string | null;
  readonly token: string;
  /** May the person give tasks to others? */
  readonly mayAssign: boolean;
};

/** Most entries on one page; the rest is told by its number. */
const MOST = 100;

const hiddenFields = (fields: Readonly<Record<string, string>>): readonly Html[] =>
  Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );

function taskForms(item: WorkItem, view: WorkView): Html {
  const id = item.evidence.replaceAll(/[^\w]/gu, "-");
  const { authority } = view.list.register;
  const key = splitReference(item.evidence.split("@")[0] ?? "")?.key ?? "";
  const hidden = hiddenFields({ eintrag: item.evidence, bereich: view.scope });
  return html`<details class="work__deed">
<summary>Erledigen, verschieben oder abgeben</summary>
<form class="desk-form" method="post" action="${tasksAddress(view.list.register.authority)}/aufgabe">
${tokenField(view.token)}${hidden}
<div class="kern-form-input"><label class="kern-label" for="vermerk-${id}">Vermerk</label>
<input class="kern-form-input__input" id="vermerk-${id}" name="vermerk" type="text" maxlength="500" /></div>
<div class="kern-form-input"><label class="kern-label" for="tag-${id}">Neue Frist (nur zum Verschieben)</label>
<input class="kern-form-input__input" id="tag-${id}" name="tag" type="date" /></div>
<div class="desk-actions">
<button class="kern-btn kern-btn--primary" type="submit" name="schritt" value="erledigt"><span class="kern-label">Erledigt</span></button>
<button class="kern-btn kern-btn--secondary" type="submit" name="schritt" value="verschieben"><span class="kern-label">Verschieben</span></button>
<button class="kern-btn kern-btn--tertiary" type="submit" name="schritt" value="entfallen"><span class="kern-label">Entfällt</span></button>
</div>
</form>
${
  view.mayAssign &&
  html`<p class="kern-body"><a class="kern-link" href="${changeTaskAddress(authority, key)}">Ändern oder jemand anderem geben<span class="kern-sr-only">: ${item.title}</span></a></p>`
}
</details>`;
}

function confirmForm(item: WorkItem, view: WorkView): Html {
  return html`<form method="post" action="${tasksAddress(view.list.register.authority)}/bestaetigen">
${tokenField(view.token)}${hiddenFields({ eintrag: item.evidence, bereich: view.scope })}
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">Stimmt noch</span></button>
</form>`;
}

function deedPart(item: WorkItem, view: WorkView): Html | false {
  if (item.deed === "task") return taskForms(item, view);
  return item.deed === "confirm" && confirmForm(item, view);
}

const whoPart = ({ unit, role }: WorkItem): string => unit ?? codeLabel("task", "role", role);

function entry(item: WorkItem, view: WorkView): Html {
  const { title, because, subject, dueOn, isOverdue, isUrgent } = item;
  const { authority } = view.list.register;
  return html`<li class="work__item">
<h3 class="kern-title">${title}</h3>
<p class="work__facts">${isUrgent && badge("dringend", "danger")} ${badge(`${isOverdue ? "überfällig seit" : "fällig am"} ${dateInFigures(dueOn)}`, isOverdue ? "warning" : "info")} <span class="muted">${whoPart(item)}</span></p>
${subject !== null && html`<p class="kern-body"><a class="kern-link" href="${deskRecordAddress(authority, subject.reference)}">${subject.title}</a></p>`}
<p class="kern-body kern-body--small">${because}</p>
${deedPart(item, view)}
</li>
`;
}

function group(title: string, items: readonly WorkItem[], view: WorkView): Html | false {
  return (
    items.length > 0 &&
    html`<section class="desk-section">
<h2 class="kern-heading-medium">${title} (${items.length})</h2>
<ul class="work">
${items.slice(0, MOST).map((item) => entry(item, view))}</ul>
${items.length > MOST && html`<p class="kern-body">Gezeigt werden die ersten ${MOST}; die übrigen folgen, sobald diese erledigt sind.</p>`}
</section>
`
  );
}

function scopeLinks({ list, scope }: WorkView): Html {
  const address = tasksAddress(list.register.authority);
  const mine = list.items.filter(({ isMine }) => isMine).length;
  const links = [
    { label: `Für mich (${mine})`, href: address, isHere: scope === "mine" },
    { label: `Alle (${list.items.length})`, href: `${address}?bereich=alle`, isHere: scope === "all" },
    {
      label: "Wer fehlt? Fehlanzeigen",
      href: `${address.replace(/aufgaben$/u, "")}fehlanzeigen`,
      isHere: false,
    },
  ];
  return html`<nav class="site-nav" aria-label="Ausschnitt der Aufgaben"><ul>
${links.map(
  ({
    label,
    href,
    isHere,
  }) => html`<li><a class="site-nav__link" href="${href}"${isHere && html` aria-current="page"`}>${label}</a></li>
`,
)}</ul></nav>`;
}

const NOTHING = alert(
  "info",
  "Nichts zu tun",
  html`<p class="kern-body">Hier erscheinen Aufgaben aus Meldungen, Einträge, die wieder bestätigt werden sollen, und Prüfungen, Evaluationen und Berichte, deren Tag näher rückt. Sie müssen nichts anlegen: Die Liste entsteht aus dem Register.</p>`,
);

/** The work list: what is due, why, for whom, and the step that can be done at once. */
export function workListPage(view: WorkView): DeskPage {
  const { list, scope, notice, fault } = view;
  const items = list.items.filter(({ isMine }) => scope === "all" || isMine);
  const told = noticeOf(notice);
  return {
    status: fault === null ? 200 : 422,
    title: "Aufgaben",
    place: "Aufgaben",
    trail: [],
    authority: null,
    body: html`<h1 class="kern-heading-x-large">Aufgaben</h1>
${told !== null && html`<div role="status">${alert("info", told, html``)}</div>`}
${fault !== null && html`<div role="alert">${alert("danger", "Das hat nicht geklappt", html`<p class="kern-body">${fault}</p>`)}</div>`}
${scopeLinks(view)}
${
  view.mayAssign &&
  html`<p><a class="kern-btn kern-btn--secondary" href="${newTaskAddress(list.register.authority)}"><span class="kern-label">Neue Aufgabe</span></a></p>`
}
${items.length === 0 && NOTHING}
${group(
  "Überfällig",
  items.filter(({ isOverdue }) => isOverdue),
  view,
)}${group(
      "Als Nächstes",
      items.filter(({ isOverdue }) => !isOverdue),
      view,
    )}`,
  };
}
