import { FACETS } from "#catalogue/facets.ts";
import type { ReadCompleteness } from "#actions/tasks/read-completeness.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";
import { badge, type BadgeTone } from "#web/parts/badge.ts";
import { nilReturnsAddress } from "./addresses.ts";
import { noticeOf } from "./notices.ts";

type Row = ReadCompleteness["completeness"]["rows"][number];
type Cell = Row["cells"][number];

const STATES: Readonly<Record<Cell["state"], readonly [word: string, tone: BadgeTone]>> = {
  records: ["Einträge", "success"],
  nilReturn: ["Fehlanzeige", "success"],
  old: ["älter als 12 Monate", "warning"],
  missing: ["fehlt", "danger"],
};

function cellPart({ topic, state, records, newestOn }: Cell): Html {
  const [word, tone] = STATES[state];
  const label = state === "records" ? `${records} ${records === 1 ? "Eintrag" : word}` : word;
  return html`<td data-label="${FACETS[topic].title}">${badge(label, tone)}${newestOn !== null && html` <span class="muted">${dateInFigures(newestOn)}</span>`}</td>
`;
}

const isOpen = ({ state, records }: Cell): boolean => records === 0 && state !== "nilReturn";

function row({ unit, cells }: Row, { register, mayReport }: ReadCompleteness): Html {
  const address = `${nilReturnsAddress(register.authority)}/${encodeURIComponent(unit.key)}`;
  const isAsked = mayReport.has(unit.key) && cells.some(isOpen);
  return html`<tr>
<th scope="row" data-label="Einheit">${unit.data.name ?? unit.key}${
    isAsked &&
    html`<br /><a class="kern-link kern-link--small" href="${address}">Fehlanzeige abgeben<span class="kern-sr-only"> für ${unit.data.name ?? unit.key}</span></a>`
  }</th>
${cells.map(cellPart)}</tr>
`;
}

const EMPTY = alert(
  "info",
  "Noch keine Organisationseinheiten",
  html`<p class="kern-body">Tragen Sie zuerst die Einheiten Ihres Hauses ins Register ein. Danach sehen Sie hier, wer zu welchem Thema etwas gemeldet hat und wer noch fehlt.</p>`,
);

/** Who has reported on what in the last twelve months, unit by unit. */
export function completenessPage(read: ReadCompleteness, notice: string | undefined): DeskPage {
  const { rows, answered, asked } = read.completeness;
  const heads = rows[0]?.cells.map(({ topic }) => FACETS[topic].title) ?? [];
  const told = noticeOf(notice);
  return {
    title: "Wer fehlt?",
    place: "Aufgaben",
    trail: [],
    authority: null,
    body: html`<h1 class="kern-heading-x-large">Wer fehlt?</h1>
${told !== null && html`<div role="status">${alert("info", told, html``)}</div>`}
<p class="kern-body">Jede Einheit wird einmal im Jahr zu jedem Thema gefragt. Beantwortet ist ein Thema durch Einträge oder durch eine Fehlanzeige aus den letzten zwölf Monaten. ${asked > 0 && html`<strong>Beantwortet: ${answered} von ${asked}.</strong>`}</p>
${
  rows.length === 0
    ? EMPTY
    : html`<div class="kern-table-responsive"><table class="kern-table kern-table--small stacked">
<caption class="kern-sr-only">Einheiten und Themen</caption>
<thead><tr><th class="kern-table__header" scope="col">Einheit</th>${heads.map((head) => html`<th class="kern-table__header" scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map((one) => row(one, read))}</tbody>
</table></div>`
}`,
  };
}
