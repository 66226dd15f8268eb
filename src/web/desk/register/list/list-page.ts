import { mayAnywhere } from "#actions/access/may.ts";
import type { Draft } from "#actions/editing/drafts.ts";
import type { SavedView } from "#actions/editing/saved-views.ts";
import { recordType } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { numberInFigures } from "#language/numbers.ts";
import { dayOf } from "#values/instant.ts";
import type { Asked, DeskAnswer } from "#web/desk/asked.ts";
import { withParameters } from "#web/addresses.ts";
import { alert } from "#web/parts/alert.ts";
import { pagination } from "#web/parts/pagination.ts";
import { standForm } from "#web/parts/stand-form.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { pageOf, type PageOf } from "#web/register/page-of.ts";
import { deskRecordAddress, deskRegisterAddress } from "#web/desk/register/desk-addresses.ts";
import { registerDeskPage, type DeskView } from "#web/desk/register/desk-view.ts";
import { COLUMNS, type ColumnId } from "./list-columns.ts";
import { listFilters } from "./list-filters.ts";
import { CARE, listParameters, type ListQuery } from "./list-query.ts";
import type { ListRow } from "./list-rows.ts";
import { noticePart } from "#web/desk/register/notices.ts";

const ROWS_ON_A_PAGE = 50;

/** What the list shows. */
export type ListView = DeskView & {
  readonly asked: Asked;
  readonly query: ListQuery;
  readonly rows: readonly ListRow[];
  readonly views: readonly SavedView[];
  readonly drafts: readonly Draft[];
  /** Why something that was asked for was not done. */
  readonly refusals: readonly string[];
};

function addressWith({ register, query }: ListView, change: Partial<ListQuery>): string {
  return deskRegisterAddress(register.authority, listParameters({ ...query, page: 1, ...change }));
}

/** The parameters of a list as they stand in its address. */
function queryText(query: ListQuery): string {
  return withParameters("", listParameters(query)).slice(1);
}

/** Where all lines are of one type, that type needs no column. */
function columnsFor({ columns, type }: ListQuery): readonly ColumnId[] {
  return columns.filter((id) => id !== "type" || type === null);
}

function headCell(view: ListView, id: ColumnId): Html {
  const { order, isDescending } = view.query;
  const isHere = order === id;
  const address = addressWith(view, { order: id, isDescending: isHere && !isDescending });
  const sort = isHere && html` aria-sort="${isDescending ? "descending" : "ascending"}"`;
  return html`<th class="kern-table__header" scope="col"${sort}><a class="kern-link kern-link--small" href="${address}">${COLUMNS[id].label}${isHere && html` <span aria-hidden="true">${isDescending ? "↓" : "↑"}</span>`}</a></th>
`;
}

function box({ reference, title, record }: ListRow): Html {
  const id = `wahl-${reference.replace("/", "-")}`;
  return html`<input class="kern-form-check__checkbox" id="${id}" type="checkbox" name="eintrag" value="${reference}@${record.version}" aria-label="${title} auswählen" />`;
}

function line(view: ListView, row: ListRow, hasBoxes: boolean): Html {
  return html`<tr>
${
  hasBoxes &&
  html`<td class="kern-form-check list-box">${row.mayConfirm && box(row)}</td>
`
}${columnsFor(view.query).map(
    (id) => html`<td data-label="${COLUMNS[id].label}">${COLUMNS[id].cell(row)}</td>
`,
  )}</tr>
`;
}

function table(view: ListView, list: PageOf<ListRow>): Html {
  const { asked, register, query } = view;
  const hasBoxes = list.entries.some(({ mayConfirm }) => mayConfirm);
  const columns = columnsFor(query);
  const content = html`<table class="kern-table kern-table--small stacked desk-list">
<caption class="kern-sr-only">${countWords(view)}</caption>
<thead>
<tr>
${
  hasBoxes &&
  html`<td class="kern-table__header"><span class="kern-sr-only">Auswahl</span></td>
`
}${columns.map((id) => headCell(view, id))}</tr>
</thead>
<tbody>
${list.entries.map((row) => line(view, row, hasBoxes))}</tbody>
</table>
`;
  if (!hasBoxes) return content;
  return html`<form method="post" action="${deskRegisterAddress(register.authority)}/bestaetigen">
${tokenField(asked.token)}<input type="hidden" name="zurueck" value="${queryText(query)}" />
${content}<div class="desk-actions">
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">Ausgewählte bestätigen: stimmt noch</span></button>
</div>
</form>
`;
}

function countWords({ rows, query }: ListView): string {
  const { one, many } =
    query.type === null ? { one: "Eintrag", many: "Einträge" } : recordType(query.type).label;
  const care = query.care === null ? "" : ` – ${CARE[query.care]}`;
  return `${numberInFigures(rows.length)} ${rows.length === 1 ? one : many}${care}`;
}

/** What to do where there is nothing to see. */
function emptyPart(view: ListView): Html {
  const { query, register } = view;
  const all = html`<p class="kern-body"><a class="kern-link" href="${deskRegisterAddress(register.authority)}">Alle Einträge anzeigen</a></p>`;
  if (query.care === "faellig")
    return alert(
      "info",
      "Nichts fällig",
      html`<p class="kern-body">Alle Einträge mit einem Prüfabstand sind rechtzeitig bestätigt. Den Prüfabstand legen Sie beim Bearbeiten eines Eintrags unter „Pflege“ fest.</p>${all}`,
    );
  if (query.care === "unvollstaendig")
    return alert(
      "info",
      "Keine Pflichtangabe offen",
      html`<p class="kern-body">Bei keinem dieser Einträge ist eine Pflichtangabe als nicht bekannt oder nicht erhoben vermerkt.</p>${all}`,
    );
  if (query.type !== null && query.words === "" && query.unit === null && query.status === null) {
    const { label, help } = recordType(query.type);
    const make =
      mayAnywhere(view.asked.actor, "record.write", register.authority) &&
      html`<p class="kern-body"><a class="kern-link" href="${deskRegisterAddress(register.authority)}/neu?type=${query.type}">Ersten Eintrag anlegen</a></p>`;
    return alert("info", `Noch keine ${label.many}`, html`<p class="kern-body">${help}</p>${make}`);
  }
  return alert(
    "info",
    "Dazu gibt es keinen Eintrag",
    html`<p class="kern-body">Prüfen Sie die Schreibweise oder nehmen Sie Filter zurück.</p>${all}`,
  );
}

function viewsPart({ asked, register, query, views }: ListView): Html {
  const { authority } = register;
  const own = queryText({ ...query, page: 1 });
  const action = `${deskRegisterAddress(authority)}/ansichten`;
  const item = ({
    name,
    query: kept,
  }: SavedView): Html => html`<li><a class="kern-link" href="${deskRegisterAddress(authority)}?${kept}">${name}</a>
<form method="post" action="${action}">${tokenField(asked.token)}<input type="hidden" name="loeschen" value="${name}" /><button class="kern-btn kern-btn--tertiary" type="submit"><span class="kern-label">Löschen<span class="kern-sr-only"> – Ansicht ${name}</span></span></button></form></li>
`;
  return html`<details class="form-more"${views.length > 0 && html` open`}>
<summary>Meine Ansichten</summary>
${
  views.length > 0 &&
  html`<ul class="saved-views">
${views.map(item)}</ul>
`
}<form class="stand__form" method="post" action="${action}">
${tokenField(asked.token)}<input type="hidden" name="abfrage" value="${own}" />
<div class="kern-form-input">
<label class="kern-label" for="ansicht-name">Diese Liste merken als</label>
<input class="kern-form-input__input" id="ansicht-name" name="name" maxlength="80" />
</div>
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">Ansicht merken</span></button>
</form>
</details>
`;
}

/** Where somebody goes on with a draft. */
function draftAddress({ authority, type, place }: Draft): string {
  const key = place.startsWith("key:") ? place.slice("key:".length) : null;
  if (key === null)
    return `${deskRegisterAddress(authority)}/neu?type=${type}&entwurf=${encodeURIComponent(place)}&weiter=ja`;
  return deskRecordAddress(authority, `${type}/${key}`, { step: "bearbeiten", parameters: { weiter: "ja" } });
}

/** The same list as a file, if somebody may take it along. */
function filesPart({ asked, register, query }: ListView): Html {
  if (!mayAnywhere(asked.actor, "register.export", register.authority)) return html``;
  const path = `${deskRegisterAddress(register.authority)}/ausgabe`;
  const formats = [
    ["xlsx", "Excel"],
    ["csv", "CSV"],
    ["json", "JSON"],
  ] as const;
  const links = formats.map(
    ([
      als,
      label,
    ]) => html`<li><a class="kern-link kern-link--small" href="${withParameters(path, { ...listParameters({ ...query, page: 1 }), als })}">${label}</a></li>
`,
  );
  return html`<nav class="form-parts" aria-label="Liste als Datei">
<ul>
<li>Diese Liste als Datei:</li>
${links}</ul>
</nav>
`;
}

function draftsPart({ drafts }: ListView): Html {
  if (drafts.length === 0) return html``;
  const items = drafts.map(
    (
      draft,
    ) => html`<li><a class="kern-link" href="${draftAddress(draft)}">${draft.title}</a> <span class="muted">${recordType(draft.type).label.one}, ${dateInWords(dayOf(draft.savedAt))}</span></li>
`,
  );
  return alert(
    "info",
    drafts.length === 1 ? "Sie haben einen Entwurf" : `Sie haben ${drafts.length} Entwürfe`,
    html`<ul class="plain-list">
${items}</ul>`,
  );
}

function refusalPart({ refusals }: ListView): Html {
  if (refusals.length === 0) return html``;
  return html`<div role="alert">${alert(
    "danger",
    "Das wurde nicht ausgeführt",
    html`${refusals.map((words) => html`<p class="kern-body">${words}</p>`)}`,
  )}</div>
`;
}

/** The register as a list that people work with. */
export function listPage(view: ListView): DeskAnswer {
  const { asked, register, query, rows, today, stand } = view;
  const { authority } = register;
  const list = pageOf(rows, query.page, ROWS_ON_A_PAGE);
  const { stand: _stand, seite: _page, ...keep } = listParameters(query);
  const mayWrite = stand === null && mayAnywhere(asked.actor, "record.write", authority);
  return registerDeskPage(view, {
    title: "Register",
    ...(view.refusals.length > 0 && { status: 422 }),
    body: html`<div class="desk-head">
<h1 class="kern-heading-x-large">Register</h1>
${mayWrite && html`<a class="kern-btn kern-btn--primary" href="${deskRegisterAddress(authority)}/neu${query.type !== null && query.type !== "authority" && `?type=${query.type}`}"><span class="kern-label">Neuer Eintrag</span></a>`}
</div>
${noticePart(asked)}${refusalPart(view)}${draftsPart(view)}${listFilters(view, query)}${viewsPart(view)}<section aria-labelledby="treffer">
<h2 class="kern-heading-medium" id="treffer">${countWords(view)}${stand !== null && ` am ${dateInWords(stand)}`}</h2>
${
  rows.length === 0
    ? emptyPart(view)
    : html`${table(view, list)}
${pagination(list, (page) => addressWith(view, { page }))}
${filesPart(view)}`
}
</section>
${standForm({ path: deskRegisterAddress(authority), keep, stand, today })}`,
  });
}
