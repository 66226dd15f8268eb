import type { PublicAuthority, PublicExtent } from "#actions/list-public-authorities.ts";
import { html, type Html } from "#documents/html/html.ts";
import { numberInFigures } from "#language/numbers.ts";
import { registerAddress, withParameters } from "#web/addresses.ts";
import { alert } from "#web/parts/alert.ts";
import { inputField } from "#web/parts/form-fields.ts";
import type { Page } from "#web/parts/page.ts";
import { pagination } from "#web/parts/pagination.ts";
import { tongueOf, type Tongue } from "#web/tongue/tongue.ts";
import type { PageOf } from "#web/register/page-of.ts";

/** An authority on the start page. */
export type AuthorityCard = {
  readonly authority: PublicAuthority;
  readonly extent: PublicExtent;
  /** How many answered papers are on show. */
  readonly papers: number;
};

function figure(value: number, one: string, many: string): Html {
  return html`<div class="figure"><dt>${value === 1 ? one : many}</dt><dd>${numberInFigures(value)}</dd></div>
`;
}

function card({ authority, extent, papers }: AuthorityCard, { say, day, german }: Tongue): Html {
  const { key, name, isClosed, marking } = authority;
  return html`<li>
<article class="kern-card register-card">
<div class="kern-card__container">
<header class="kern-card__header">
<h3 class="kern-title"><a class="kern-link" href="${registerAddress(key)}">${german(name)}</a></h3>
</header>
<div class="kern-card__body">
${
  marking !== null &&
  html`<p lang="de" class="register-card__marking">${marking}</p>
`
}${
    isClosed &&
    html`<p class="kern-body kern-body--small">${say("Dieses Register wird nicht mehr fortgeführt.", "This register is no longer kept.")}</p>
`
  }<dl class="figures">
${figure(extent.systems, say("KI-Anwendung", "AI system"), say("KI-Anwendungen", "AI systems"))}${figure(extent.entries, say("öffentlicher Eintrag", "public entry"), say("öffentliche Einträge", "public entries"))}</dl>
${
  extent.lastChange !== null &&
  html`<p class="kern-body kern-body--small kern-body--muted">${say("Letzte Änderung am", "Last change on")} ${day(extent.lastChange)}</p>
`
}</div>
<footer class="kern-card__footer">
<a class="kern-link kern-link--small" href="${registerAddress(key)}/betrifft-mich">${say("Betrifft mich das?", "Does this affect me?")}</a>
${
  papers > 0 &&
  html`<a class="kern-link kern-link--small" href="/anfragen#${key}">${papers === 1 ? say("Eine beantwortete Anfrage", "One answered inquiry") : `${papers} ${say("beantwortete Anfragen", "answered inquiries")}`}</a>
`
}</footer>
</div>
</article>
</li>
`;
}

function nobodyYet(): Html {
  return alert(
    "info",
    "Hier ist noch kein Register angelegt",
    html`<p class="kern-body">Legen Sie eine Behörde an oder lesen Sie ein vorhandenes Register ein:</p>
<pre class="command"><code>kontor authority add musterstadt
kontor import register.json</code></pre>
<p class="kern-body">Danach erscheint das Register auf dieser Seite.</p>`,
  );
}

/** What the start page shows: registers by the name that was looked for (null: all), and whether there are any. */
export type StartView = {
  readonly cards: PageOf<AuthorityCard>;
  readonly search: string | null;
  readonly isEmpty: boolean;
};

function searchForm({ search }: StartView, { say }: Tongue): Html {
  return html`<form class="filter" method="get" action="/" role="search" aria-label="${say("Behörde suchen", "Find an authority")}">
<div class="filter__main filter__main--one">
${inputField({ name: "suche", label: say("Welche Behörde?", "Which authority?"), value: search, type: "search" })}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">${say("Suchen", "Search")}</span></button>
</div>
</form>`;
}

function nobodyNamed({ say }: Tongue): Html {
  return alert(
    "info",
    say("Eine Behörde dieses Namens hat hier kein Register", "No authority of this name has a register here"),
    html`<p class="kern-body"><a class="kern-link" href="/">${say("Alle Register anzeigen", "Show all registers")}</a></p>`,
  );
}

/** The start page: what this is, and whose registers can be read here. */
export function startPage({ cards, search, isEmpty }: StartView, tongue = tongueOf({})): Page {
  const { say, language } = tongue;
  const question = say(
    "Welche Künstliche Intelligenz nutzt die Verwaltung?",
    "Which artificial intelligence does your administration use?",
  );
  const isDemonstration =
    cards.total > 0 && cards.entries.every(({ authority }) => authority.marking !== null);
  const view = { cards, search, isEmpty };
  const list = html`<ul class="cards">
${cards.entries.map((one) => card(one, tongue))}</ul>
${pagination(cards, (page) => withParameters("/", { suche: search, seite: page === 1 ? null : page }), tongue)}`;
  const found = cards.total === 0 ? nobodyNamed(tongue) : list;
  return {
    title: `KI-Kontor: ${question}`,
    language,
    trail: [],
    authority: null,
    section: "start",
    isHidden: isDemonstration,
    body: html`<div class="opening">
<h1 class="kern-heading-x-large">${question}</h1>
<p class="kern-body kern-body--large">${say("Im KI-Kontor führen Behörden Buch über jede KI, die sie einsetzen oder planen: wozu sie dient, welche Daten sie verarbeitet und wer entscheidet. Aus demselben Register beantworten sie die Anfragen der politischen Gremien, und jede Aussage nennt den Eintrag, auf dem sie beruht.", "In KI-Kontor authorities keep a register of every AI that they use or plan: what it is for, which data it processes and who decides. From the same register they answer the inquiries of their councils, and every statement names the entry that it rests on.")}</p>
</div>
${!isEmpty && searchForm(view, tongue)}
<section aria-labelledby="behoerden">
<h2 class="kern-heading-large" id="behoerden">${say("Register der Behörden", "Registers of the authorities")}</h2>
${isEmpty ? nobodyYet() : found}
</section>
<section class="further" aria-labelledby="anfragen">
<h2 class="kern-heading-large" id="anfragen">${say("Beantwortete Anfragen", "Answered inquiries")}</h2>
<p class="kern-body">${say("Fragen der politischen Gremien zur Künstlichen Intelligenz, Frage für Frage beantwortet und belegt.", "Questions of councils about artificial intelligence, answered one by one with evidence.")}</p>
<p><a class="kern-link" href="/anfragen">${say("Zu den beantworteten Anfragen", "To the answered inquiries")}</a></p>
<p><a class="kern-link" href="/zahlen">${say("Alle Register in Zahlen", "All registers in figures")}</a></p>
<p><a class="kern-link" href="/berichte">${say("Berichte", "Reports")}</a></p>
</section>`,
  };
}
