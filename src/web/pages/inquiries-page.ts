import type { Paper } from "#actions/context.ts";
import type { PublicAuthority } from "#actions/list-public-authorities.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { paperAddress } from "#web/addresses.ts";
import { alert } from "#web/parts/alert.ts";
import { badge } from "#web/parts/badge.ts";
import type { Page } from "#web/parts/page.ts";

/** A paper in the list, as far as it can be read without answering it. */
export type ListedPaper = {
  readonly paper: Paper;
  readonly title: string | null;
  readonly kind: string | null;
  readonly number: string | null;
  readonly questions: number;
};

/** The papers of one authority. */
export type PapersOf = {
  readonly authority: PublicAuthority;
  readonly papers: readonly ListedPaper[];
};

function paperItem({ paper, title, kind, number, questions }: ListedPaper): Html {
  const name = [kind ?? "Anfrage", number].filter((one) => one !== null).join(" ");
  return html`<li class="paper">
<p class="kern-preline">${name}</p>
<h3 class="kern-title"><a class="kern-link" href="${paperAddress(paper)}">${title ?? name}</a></h3>
<p class="muted">${questions === 1 ? "Eine Frage" : `${questions} Fragen`} · Sachstand ${dateInWords(paper.on)}</p>
</li>
`;
}

function authorityPart({ authority, papers }: PapersOf): Html {
  return html`<section class="chapter" id="${authority.key}" aria-labelledby="${authority.key}-name">
<h2 class="kern-heading-large" id="${authority.key}-name">${authority.name} ${authority.marking !== null && badge("Beispiel", "warning")}</h2>
<ul class="plain-list papers">
${papers.map(paperItem)}</ul>
</section>
`;
}

/** The list of all answered papers by authority. */
export function inquiriesPage(all: readonly PapersOf[]): Page {
  const none = alert(
    "info",
    "Es sind noch keine Antworten veröffentlicht",
    html`<p class="kern-body">Sobald eine Anfrage aus einem Register beantwortet und veröffentlicht ist, steht sie hier.</p>
<p class="kern-body"><a class="kern-link" href="/">Zu den Registern</a></p>`,
  );
  return {
    title: "Beantwortete Anfragen",
    trail: [
      { label: "Register", address: "/" },
      { label: "Anfragen", address: null },
    ],
    authority: null,
    section: "inquiries",
    isHidden: all.length > 0 && all.every(({ authority }) => authority.marking !== null),
    body: html`<h1 class="kern-heading-x-large">Beantwortete Anfragen</h1>
<p class="kern-body kern-body--large">Was die politischen Gremien zur Künstlichen Intelligenz gefragt haben und was das Register darauf antwortet, Frage für Frage mit Belegen.</p>
${all.length === 0 ? none : all.map(authorityPart)}`,
  };
}
