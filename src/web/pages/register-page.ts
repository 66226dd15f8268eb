import { recordType } from "#catalogue/catalogue.ts";
import { CHAPTERS } from "#catalogue/record-type.ts";
import { html, type Html } from "#documents/html/html.ts";
import { numberInFigures } from "#language/numbers.ts";
import { dataAlternates, dataPart } from "#web/api/data/data-part.ts";
import type { LocalDate } from "#values/local-date.ts";
import { registerAddress } from "#web/addresses.ts";
import {
  ORDERS,
  VIEWS,
  registerParameters,
  usualOrder,
  type Order,
  type RegisterQuery,
  type View,
} from "#web/input/read-register-query.ts";
import { alert } from "#web/parts/alert.ts";
import { authorityOf } from "#web/parts/authority-of.ts";
import { germanMark } from "#web/parts/field-value.ts";
import { filterForm } from "#web/parts/filter-form.ts";
import type { Page } from "#web/parts/page.ts";
import { pagination } from "#web/parts/pagination.ts";
import { recordTable } from "#web/parts/record-table.ts";
import { standForm } from "#web/parts/stand-form.ts";
import { frontFoot, frontHead } from "#web/portal/front/front-parts.ts";
import type { Front } from "#web/portal/front/read-front.ts";
import { registerCards } from "#web/portal/register-cards.ts";
import { registerTimeline } from "#web/portal/register-timeline.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { tongueOf, type Tongue } from "#web/tongue/tongue.ts";
import type { FoundEntries } from "#web/register/find-entries.ts";

/** What the page of a register shows. */
export type RegisterView = {
  readonly register: ShownRegister;
  readonly query: RegisterQuery;
  readonly today: LocalDate;
  /** What the first page tells besides the list; null elsewhere. */
  readonly front: Front | null;
} & FoundEntries;

const ORDER_WORDS: Readonly<Record<Order, readonly [german: string, english: string]>> = {
  treffer: ["Übereinstimmung", "Best match"],
  name: ["Name", "Name"],
  beginn: ["Beginn", "Start"],
  aenderung: ["letzter Änderung", "Last change"],
};

const VIEW_WORDS: Readonly<Record<View, readonly [german: string, english: string]>> = {
  liste: ["Liste", "List"],
  karten: ["Karten", "Cards"],
  zeitstrahl: ["Zeitstrahl", "Timeline"],
};

type Words = { readonly one: string; readonly many: string };

/** What the list is a list of. */
function scopeWords({ scope }: RegisterQuery, { language, type }: Tongue): Words {
  const isSystems = scope.kind === "type" && scope.type === "system";
  if (language === "en") {
    if (isSystems) return { one: "AI system", many: "AI systems" };
    const many = scope.kind === "type" ? `entries: ${type(scope.type, "")}` : "entries";
    return { one: many.replace("entries", "entry"), many };
  }
  if (scope.kind === "type") return recordType(scope.type).label;
  if (scope.kind === "all") return { one: "Eintrag", many: "Einträge" };
  const chapter = CHAPTERS[scope.chapter];
  return { one: `Eintrag zu „${chapter}“`, many: `Einträge zu „${chapter}“` };
}

function countSentence({ list, query, register }: RegisterView): string {
  const { one, many } = scopeWords(query, tongueOf(register));
  return `${numberInFigures(list.total)} ${list.total === 1 ? one : many}`;
}

function addressWith({ register, query }: RegisterView, change: Partial<RegisterQuery>): string {
  return registerAddress(register.authority, registerParameters({ ...query, page: 1, ...change }));
}

/** Links to the same list, ordered or shown otherwise; the one that is shown is no link. */
type Choice = { readonly id: string; readonly title: string; readonly links: readonly Html[] };

function choice({ id, title, links }: Choice): Html {
  return html`<nav class="order" aria-label="${title}">
<p id="${id}">${title}</p>
<ul aria-labelledby="${id}">
${links}</ul>
</nav>`;
}

function choiceLink(word: string, address: string | null): Html {
  const name =
    address === null
      ? html`<span aria-current="true">${word}</span>`
      : html`<a class="kern-link kern-link--small" href="${address}">${word}</a>`;
  return html`<li>${name}</li>
`;
}

function orderLinks(view: RegisterView): Html {
  const { say } = tongueOf(view.register);
  const orders = ORDERS.filter((order) => order !== "treffer" || usualOrder(view.query) === "treffer");
  const links = orders.map((order) =>
    choiceLink(say(...ORDER_WORDS[order]), order === view.query.order ? null : addressWith(view, { order })),
  );
  return choice({ id: "reihenfolge", title: say("Sortiert nach", "Ordered by"), links });
}

function viewLinks(view: RegisterView): Html {
  const { say } = tongueOf(view.register);
  const links = VIEWS.map((one) =>
    choiceLink(say(...VIEW_WORDS[one]), one === view.query.view ? null : addressWith(view, { view: one })),
  );
  return choice({ id: "ansicht", title: say("Ansicht", "View"), links });
}

/** What may help somebody whose words found nothing. */
function searchHints(view: RegisterView): Html {
  const { elsewhere, query, register } = view;
  const { say } = tongueOf(register);
  const others = addressWith(view, { scope: { kind: "all" } });
  const count =
    elsewhere === 1
      ? say("einen Eintrag", "one entry")
      : `${numberInFigures(elsewhere)} ${say("Einträge", "entries")}`;
  const isLong = (query.text ?? "").trim().includes(" ");
  if (query.text === null) return html``;
  return html`<ul class="kern-list kern-list--bullet">
${
  elsewhere > 0 &&
  html`<li>${say("Ihre Wörter stehen an anderer Stelle im Register:", "Your words stand elsewhere in the register:")} <a class="kern-link" href="${others}">${say(`${count} ohne weitere Auswahl anzeigen`, `show ${count} without any filter`)}</a></li>
`
}${
    isLong &&
    html`<li>${say("Versuchen Sie es mit weniger Wörtern: Gefunden wird nur, was alle enthält.", "Try fewer words: only what holds all of them is found.")}</li>
`
  }<li>${say("Versuchen Sie es mit einem allgemeineren Wort oder nur mit dem Wortanfang.", "Try a more general word, or only its beginning.")}</li>
</ul>
`;
}

/** Says which words were taken for those that are not in the register. */
function correctionPart({ corrected, list, register }: RegisterView): Html {
  if (corrected.length === 0 || list.total === 0) return html``;
  const { say } = tongueOf(register);
  const lines = corrected.map(({ asked, used }) => {
    const words = used.map((word) => `„${word}“`).join(", ");
    return html`<p class="kern-body">${say(`„${asked}“ steht in keinem Eintrag. Gezeigt wird, was ${words} enthält.`, `„${asked}“ stands in no entry. Shown is what holds ${words}.`)}</p>
`;
  });
  return alert("info", say("Ähnliche Wörter gefunden", "Similar words found"), html`${lines}`);
}

function nothingFound(view: RegisterView): Html {
  const { register, query } = view;
  const { say } = tongueOf(register);
  const all = registerAddress(register.authority, { art: "alle", stand: query.stand });
  const reset = registerAddress(register.authority, { stand: query.stand });
  const isEmpty = register.snapshot.records.length === 0;
  const title = isEmpty
    ? say(
        "An diesem Tag gab es noch keine öffentlichen Einträge",
        "On that day there were no public entries yet",
      )
    : say("Dazu gibt es keinen Eintrag", "There is no entry for this");
  const now = html`<p class="kern-body"><a class="kern-link" href="${registerAddress(register.authority)}">${say("Heutigen Stand anzeigen", "Show today’s state")}</a></p>`;
  return alert(
    "info",
    title,
    isEmpty
      ? now
      : html`<p class="kern-body">${say("Prüfen Sie die Schreibweise oder nehmen Sie Filter zurück. Ein fehlender Eintrag bedeutet nicht, dass es nichts gibt: Das Register zeigt, was eingetragen und öffentlich ist.", "Check the spelling or take back filters. A missing entry does not mean that there is nothing: the register shows what has been entered and is public.")}</p>
${searchHints(view)}<p class="kern-body"><a class="kern-link" href="${reset}">${say("Filter zurücksetzen", "Reset filters")}</a> ${say("oder", "or")} <a class="kern-link" href="${all}">${say("alle Einträge anzeigen", "show all entries")}</a></p>`,
  );
}

const isSystems = ({ scope }: RegisterQuery): boolean => scope.kind === "type" && scope.type === "system";

/** The entries as the reader wants to see them. */
function shownEntries(view: RegisterView): Html {
  const { list, register, query, today } = view;
  if (query.view === "karten") return registerCards(list.entries, register);
  const table = recordTable(list.entries, register, {
    caption: countSentence(view),
    isSystems: isSystems(query),
  });
  return query.view === "liste"
    ? table
    : html`${registerTimeline(list.entries, register, today)}
${table}`;
}

function results(view: RegisterView): Html {
  if (view.list.total === 0) return nothingFound(view);
  return html`${correctionPart(view)}<div class="choices-row">${orderLinks(view)}
${isSystems(view.query) && viewLinks(view)}</div>
${shownEntries(view)}
${pagination(view.list, (page) => addressWith(view, { page }), tongueOf(view.register))}`;
}

/** The public register of an authority as a list with search, filters and order. */
export function registerPage(view: RegisterView): Page {
  const { register, query, today, front } = view;
  const { stand: _stand, seite: _page, ...keep } = registerParameters(query);
  const tongue = tongueOf(register);
  const { say, day, language } = tongue;
  const asOf = query.stand === null ? "" : ` – ${say("Stand vom", "as of")} ${day(query.stand)}`;
  const title = say("KI-Register", "AI register");
  return {
    title: `${title}: ${register.name}${asOf}`,
    trail: [
      { label: say("Register", "Registers"), address: "/" },
      { label: register.name, address: null },
    ],
    authority: authorityOf(register),
    section: "register",
    language,
    isHidden: query.stand !== null,
    alternates: dataAlternates(register.authority),
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
<p class="kern-subline">${tongue.german(register.name)}</p>
${filterForm(register, query)}
${front !== null && frontHead(register)}
<section aria-labelledby="treffer">
<h2 class="kern-heading-medium" id="treffer">${countSentence(view)}</h2>
${results(view)}
</section>
${front !== null && frontFoot(register, front)}
<div${germanMark(register)}>
${dataPart(register.authority, query)}</div>
${standForm({ path: registerAddress(register.authority), keep, stand: query.stand, today, language })}`,
  };
}
