import type { PublicAuthority, PublicExtent } from "#actions/list-public-authorities.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { numberInFigures } from "#language/numbers.ts";
import { registerAddress } from "#web/addresses.ts";
import { alert } from "#web/parts/alert.ts";
import type { Page } from "#web/parts/page.ts";
import { pagination } from "#web/parts/pagination.ts";
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

function card({ authority, extent, papers }: AuthorityCard): Html {
  const { key, name, isClosed, marking } = authority;
  return html`<li>
<article class="kern-card register-card">
<div class="kern-card__container">
<header class="kern-card__header">
<h3 class="kern-title"><a class="kern-link" href="${registerAddress(key)}">${name}</a></h3>
</header>
<div class="kern-card__body">
${
  marking !== null &&
  html`<p class="register-card__marking">${marking}</p>
`
}${
    isClosed &&
    html`<p class="kern-body kern-body--small">Dieses Register wird nicht mehr fortgeführt.</p>
`
  }<dl class="figures">
${figure(extent.systems, "KI-Anwendung", "KI-Anwendungen")}${figure(extent.entries, "öffentlicher Eintrag", "öffentliche Einträge")}</dl>
${
  extent.lastChange !== null &&
  html`<p class="kern-body kern-body--small kern-body--muted">Letzte Änderung am ${dateInWords(extent.lastChange)}</p>
`
}</div>
${
  papers > 0 &&
  html`<footer class="kern-card__footer">
<a class="kern-link kern-link--small" href="/anfragen#${key}">${papers === 1 ? "Eine beantwortete Anfrage" : `${papers} beantwortete Anfragen`}</a>
</footer>
`
}</div>
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

/** The start page: what this is, and whose registers can be read here. */
export function startPage(cards: PageOf<AuthorityCard>): Page {
  const isDemonstration =
    cards.total > 0 && cards.entries.every(({ authority }) => authority.marking !== null);
  const list = html`<ul class="cards">
${cards.entries.map(card)}</ul>
${pagination(cards, (page) => (page === 1 ? "/" : `/?seite=${page}`))}`;
  return {
    title: "KI-Kontor: Welche Künstliche Intelligenz nutzt die Verwaltung?",
    trail: [],
    authority: null,
    section: "start",
    isHidden: isDemonstration,
    body: html`<div class="opening">
<h1 class="kern-heading-x-large">Welche Künstliche Intelligenz nutzt die Verwaltung?</h1>
<p class="kern-body kern-body--large">Im KI-Kontor führen Behörden Buch über jede KI, die sie einsetzen oder planen: wozu sie dient, welche Daten sie verarbeitet und wer entscheidet. Aus demselben Register beantworten sie die Anfragen der politischen Gremien, und jede Aussage nennt den Eintrag, auf dem sie beruht.</p>
</div>
<section aria-labelledby="behoerden">
<h2 class="kern-heading-large" id="behoerden">Register der Behörden</h2>
${cards.total === 0 ? nobodyYet() : list}
</section>
<section class="further" aria-labelledby="anfragen">
<h2 class="kern-heading-large" id="anfragen">Beantwortete Anfragen</h2>
<p class="kern-body">Fragen der politischen Gremien zur Künstlichen Intelligenz, Frage für Frage beantwortet und belegt.</p>
<p><a class="kern-link" href="/anfragen">Zu den beantworteten Anfragen</a></p>
</section>`,
  };
}
