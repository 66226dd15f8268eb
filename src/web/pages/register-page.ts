import { recordType } from "#catalogue/catalogue.ts";
import { CHAPTERS } from "#catalogue/record-type.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { numberInFigures } from "#language/numbers.ts";
import { dataAlternates, dataPart } from "#web/api/data/data-part.ts";
import type { LocalDate } from "#values/local-date.ts";
import { registerAddress } from "#web/addresses.ts";
import {
  ORDERS,
  registerParameters,
  usualOrder,
  type Order,
  type RegisterQuery,
} from "#web/input/read-register-query.ts";
import { alert } from "#web/parts/alert.ts";
import { authorityOf } from "#web/parts/authority-of.ts";
import { filterForm } from "#web/parts/filter-form.ts";
import type { Page } from "#web/parts/page.ts";
import { pagination } from "#web/parts/pagination.ts";
import { recordTable } from "#web/parts/record-table.ts";
import { standForm } from "#web/parts/stand-form.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import type { FoundEntries } from "#web/register/find-entries.ts";

/** What the page of a register shows. */
export type RegisterView = {
  readonly register: ShownRegister;
  readonly query: RegisterQuery;
  readonly today: LocalDate;
} & FoundEntries;

const ORDER_WORDS: Readonly<Record<Order, string>> = {
  treffer: "Übereinstimmung",
  name: "Name",
  beginn: "Beginn",
  aenderung: "letzter Änderung",
};

type Words = { readonly one: string; readonly many: string };

/** What the list is a list of. */
function scopeWords({ scope }: RegisterQuery): Words {
  if (scope.kind === "type") return recordType(scope.type).label;
  if (scope.kind === "all") return { one: "Eintrag", many: "Einträge" };
  const chapter = CHAPTERS[scope.chapter];
  return { one: `Eintrag zu „${chapter}“`, many: `Einträge zu „${chapter}“` };
}

function countSentence({ list, query }: RegisterView): string {
  const { one, many } = scopeWords(query);
  return `${numberInFigures(list.total)} ${list.total === 1 ? one : many}`;
}

function addressWith({ register, query }: RegisterView, change: Partial<RegisterQuery>): string {
  return registerAddress(register.authority, registerParameters({ ...query, page: 1, ...change }));
}

function orderLinks(view: RegisterView): Html {
  const link = (order: Order): Html => {
    const here = order === view.query.order;
    const name = here
      ? html`<span aria-current="true">${ORDER_WORDS[order]}</span>`
      : html`<a class="kern-link kern-link--small" href="${addressWith(view, { order })}">${ORDER_WORDS[order]}</a>`;
    return html`<li>${name}</li>
`;
  };
  return html`<nav class="order" aria-label="Reihenfolge">
<p id="reihenfolge">Sortiert nach</p>
<ul aria-labelledby="reihenfolge">
${ORDERS.filter((order) => order !== "treffer" || usualOrder(view.query) === "treffer").map(link)}</ul>
</nav>`;
}

/** What may help somebody whose words found nothing. */
function searchHints(view: RegisterView): Html {
  const { elsewhere, query } = view;
  const others = addressWith(view, { scope: { kind: "all" } });
  const count = elsewhere === 1 ? "einen Eintrag" : `${numberInFigures(elsewhere)} Einträge`;
  const isLong = (query.text ?? "").trim().includes(" ");
  if (query.text === null) return html``;
  return html`<ul class="kern-list kern-list--bullet">
${
  elsewhere > 0 &&
  html`<li>Ihre Wörter stehen an anderer Stelle im Register: <a class="kern-link" href="${others}">${count} ohne weitere Auswahl anzeigen</a></li>
`
}${
    isLong &&
    html`<li>Versuchen Sie es mit weniger Wörtern: Gefunden wird nur, was alle enthält.</li>
`
  }<li>Versuchen Sie es mit einem allgemeineren Wort oder nur mit dem Wortanfang.</li>
</ul>
`;
}

/** Says which words were taken for those that are not in the register. */
function correctionPart({ corrected, list }: RegisterView): Html {
  if (corrected.length === 0 || list.total === 0) return html``;
  const lines = corrected.map(({ asked, used }) => {
    const words = used.map((word) => `„${word}“`).join(", ");
    return html`<p class="kern-body">„${asked}“ steht in keinem Eintrag. Gezeigt wird, was ${words} enthält.</p>
`;
  });
  return alert("info", "Ähnliche Wörter gefunden", html`${lines}`);
}

function nothingFound(view: RegisterView): Html {
  const { register, query } = view;
  const all = registerAddress(register.authority, { art: "alle", stand: query.stand });
  const reset = registerAddress(register.authority, { stand: query.stand });
  const isEmpty = register.snapshot.records.length === 0;
  const title = isEmpty
    ? "An diesem Tag gab es noch keine öffentlichen Einträge"
    : "Dazu gibt es keinen Eintrag";
  const now = html`<p class="kern-body"><a class="kern-link" href="${registerAddress(register.authority)}">Heutigen Stand anzeigen</a></p>`;
  return alert(
    "info",
    title,
    isEmpty
      ? now
      : html`<p class="kern-body">Prüfen Sie die Schreibweise oder nehmen Sie Filter zurück. Ein fehlender Eintrag bedeutet nicht, dass es nichts gibt: Das Register zeigt, was eingetragen und öffentlich ist.</p>
${searchHints(view)}<p class="kern-body"><a class="kern-link" href="${reset}">Filter zurücksetzen</a> oder <a class="kern-link" href="${all}">alle Einträge anzeigen</a></p>`,
  );
}

function results(view: RegisterView): Html {
  const { list, register, query } = view;
  if (list.total === 0) return nothingFound(view);
  const isSystems = query.scope.kind === "type" && query.scope.type === "system";
  return html`${correctionPart(view)}${orderLinks(view)}
${recordTable(list.entries, register, { caption: countSentence(view), isSystems })}
${pagination(list, (page) => addressWith(view, { page }))}`;
}

/** The public register of an authority as a list with search, filters and order. */
export function registerPage(view: RegisterView): Page {
  const { register, query, today } = view;
  const { stand: _stand, seite: _page, ...keep } = registerParameters(query);
  const asOf = query.stand === null ? "" : ` – Stand vom ${dateInWords(query.stand)}`;
  return {
    title: `KI-Register: ${register.name}${asOf}`,
    trail: [
      { label: "Register", address: "/" },
      { label: register.name, address: null },
    ],
    authority: authorityOf(register),
    isHidden: query.stand !== null,
    alternates: dataAlternates(register.authority),
    body: html`<h1 class="kern-heading-x-large">KI-Register</h1>
<p class="kern-subline">${register.name}</p>
${filterForm(register, query)}
<section aria-labelledby="treffer">
<h2 class="kern-heading-medium" id="treffer">${countSentence(view)}</h2>
${results(view)}
</section>
${dataPart(register.authority, query)}${standForm({ path: registerAddress(register.authority), keep, stand: query.stand, today })}`,
  };
}
