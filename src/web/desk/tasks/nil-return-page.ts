import { FACETS } from "#catalogue/facets.ts";
import type { ReadCompleteness } from "#actions/tasks/read-completeness.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { nilReturnsAddress } from "./addresses.ts";

type Row = ReadCompleteness["completeness"]["rows"][number];
type Cell = Row["cells"][number];

/** What the page of a unit's nil returns is made of. */
export type NilReturnView = {
  readonly read: ReadCompleteness;
  readonly row: Row;
  readonly token: string;
  readonly chosen: readonly string[];
  readonly reason: string;
  readonly faults: readonly string[];
};

const title = ({ topic }: Cell): string => FACETS[topic].title;

const faultPart = (faults: readonly string[]): Html | false =>
  faults.length > 0 &&
  html`<div role="alert" tabindex="-1" id="fehler">${alert(
    "danger",
    "Das hat nicht geklappt",
    html`<ul class="kern-list kern-list--bullet">${faults.map((one) => html`<li><a class="kern-link" href="#themen">${one}</a></li>`)}</ul>`,
  )}</div>`;

function topicBox(cell: Cell, chosen: readonly string[]): Html {
  const { topic, records, state } = cell;
  const id = `thema-${topic}`;
  if (records > 0)
    return html`<p class="kern-body muted">${title(cell)}: Es gibt Einträge, eine Fehlanzeige wäre falsch.</p>`;
  const isDone = state === "nilReturn";
  return html`<div class="kern-form-check">
<input class="kern-form-check__checkbox" id="${id}" name="thema" type="checkbox" value="${topic}"${chosen.includes(topic) && html` checked`} />
<label class="kern-label" for="${id}">${title(cell)}${isDone && cell.newestOn !== null && html` (Fehlanzeige vom ${dateInFigures(cell.newestOn)})`}</label>
</div>
`;
}

const reasonField = (reason: string): Html => html`<div class="kern-form-input">
<label class="kern-label" for="erlaeuterung">Erläuterung (freiwillig)</label>
<p class="kern-hint" id="erlaeuterung-hilfe">Wie Sie das festgestellt haben, zum Beispiel „Abfrage bei allen Abschnitten“.</p>
<input class="kern-form-input__input" id="erlaeuterung" name="erlaeuterung" type="text" maxlength="500" value="${reason}" aria-describedby="erlaeuterung-hilfe" />
</div>
`;

const frame = (
  { name, heading, status }: { readonly name: string; readonly heading: string; readonly status: number },
  body: Html,
): DeskPage => ({
  ...{ status, title: `${heading}: ${name}`, place: "Aufgaben", trail: [], authority: null },
  body: html`<h1 class="kern-heading-large">${heading}: ${name}</h1>
${body}`,
});

/** For which topics a unit states that there is nothing: all that are open are ticked beforehand. */
export function nilReturnPage(view: NilReturnView): DeskPage {
  const { read, row, token, chosen, reason, faults } = view;
  const name = row.unit.data.name ?? row.unit.key;
  const address = `${nilReturnsAddress(read.register.authority)}/${encodeURIComponent(row.unit.key)}`;
  const body = html`${faultPart(faults)}
<p class="kern-body">Eine Fehlanzeige ist die bestätigte Aussage, dass es nichts zu berichten gibt. Sie gilt zwölf Monate und steht in Antworten auf Anfragen.</p>
<form class="desk-form" method="post" action="${address}">
${tokenField(token)}<fieldset class="kern-fieldset" id="themen">
<legend class="kern-label">Zu diesen Themen gibt es in dieser Einheit nichts:</legend>
<div class="kern-fieldset__body">
${row.cells.map((cell) => topicBox(cell, chosen))}</div>
</fieldset>
${reasonField(reason)}<div class="desk-actions">
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Weiter zur Prüfung</span></button>
<a class="kern-btn kern-btn--tertiary" href="${nilReturnsAddress(read.register.authority)}"><span class="kern-label">Abbrechen</span></a>
</div>
</form>`;
  return frame({ name, heading: "Fehlanzeige", status: faults.length > 0 ? 422 : 200 }, body);
}

/** What will be stated, before it is. */
export function confirmNilReturnPage(view: NilReturnView): DeskPage {
  const { read, row, token, chosen, reason } = view;
  const name = row.unit.data.name ?? row.unit.key;
  const address = `${nilReturnsAddress(read.register.authority)}/${encodeURIComponent(row.unit.key)}`;
  const topics = row.cells.filter(({ topic }) => chosen.includes(topic));
  const body = html`<p class="kern-body">Sie bestätigen zum ${dateInFigures(read.on)} für „${name}“:</p>
<ul class="kern-list kern-list--bullet">
${topics.map((cell) => html`<li>${title(cell)}: Fehlanzeige</li>`)}</ul>
${reason !== "" && html`<p class="kern-body">Erläuterung: ${reason}</p>`}
<form class="desk-form" method="post" action="${address}">
${tokenField(token)}${topics.map(({ topic }) => html`<input type="hidden" name="thema" value="${topic}" />`)}<input type="hidden" name="erlaeuterung" value="${reason}" /><input type="hidden" name="bestaetigt" value="ja" />
<div class="desk-actions">
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Fehlanzeige abgeben</span></button>
<a class="kern-btn kern-btn--tertiary" href="${address}"><span class="kern-label">Zurück</span></a>
</div>
</form>`;
  return frame({ name, heading: "Stimmt das so?", status: 200 }, body);
}
