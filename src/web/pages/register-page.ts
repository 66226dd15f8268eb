import { recordType } from "#catalogue/catalogue.ts";
import { CHAPTERS } from "#catalogue/record-type.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { numberInFigures } from "#language/numbers.ts";
import type { LocalDate } from "#values/local-date.ts";
import { registerAddress } from "#web/addresses.ts";
import {
  ORDERS,
  registerParameters,
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
import type { RegisterEntry } from "#web/register/entry.ts";
import type { PageOf } from "#web/register/page-of.ts";

/** What the page of a register shows. */
export type RegisterView = {
  readonly register: ShownRegister;
  readonly query: RegisterQuery;
  readonly list: PageOf<RegisterEntry>;
  readonly today: LocalDate;
};

const ORDER_WORDS: Readonly<Record<Order, string>> = {
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
${ORDERS.map(link)}</ul>
</nav>`;
}

function nothingFound({ register, query }: RegisterView): Html {
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
<p class="kern-body"><a class="kern-link" href="${reset}">Filter zurücksetzen</a> oder <a class="kern-link" href="${all}">alle Einträge anzeigen</a></p>`,
  );
}

function results(view: RegisterView): Html {
  const { list, register, query } = view;
  if (list.total === 0) return nothingFound(view);
  const isSystems = query.scope.kind === "type" && query.scope.type === "system";
  return html`${orderLinks(view)}
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
    body: html`<h1 class="kern-heading-x-large">KI-Register</h1>
<p class="kern-subline">${register.name}</p>
${filterForm(register, query)}
<section aria-labelledby="treffer">
<h2 class="kern-heading-medium" id="treffer">${countSentence(view)}</h2>
${results(view)}
</section>
${standForm({ path: registerAddress(register.authority), keep, stand: query.stand, today })}`,
  };
}
