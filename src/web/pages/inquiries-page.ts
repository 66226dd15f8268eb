import type { PublicAuthority } from "#actions/list-public-authorities.ts";
import { html, type Html } from "#documents/html/html.ts";
import { paperAddress } from "#web/addresses.ts";
import type { ShownPaper } from "#web/answer/read-papers.ts";
import { alert } from "#web/parts/alert.ts";
import { badge } from "#web/parts/badge.ts";
import type { Page } from "#web/parts/page.ts";
import { tongueOf, type Tongue } from "#web/tongue/tongue.ts";

/** A paper in the list, as far as it can be read without answering it. */
export type ListedPaper = {
  readonly paper: ShownPaper;
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

function paperItem(
  { paper, title, kind, number, questions }: ListedPaper,
  { say, day, german }: Tongue,
): Html {
  const name = [kind ?? "Anfrage", number].filter((one) => one !== null).join(" ");
  return html`<li class="paper">
<p class="kern-preline">${german(name)}</p>
<h3 class="kern-title"><a class="kern-link" href="${paperAddress(paper)}">${german(title ?? name)}</a></h3>
<p class="muted">${questions === 1 ? say("Eine Frage", "One question") : `${questions} ${say("Fragen", "questions")}`} · ${say("Sachstand", "as of")} ${day(paper.on)}</p>
</li>
`;
}

function authorityPart({ authority, papers }: PapersOf, tongue: Tongue): Html {
  return html`<section class="chapter" id="${authority.key}" aria-labelledby="${authority.key}-name">
<h2 class="kern-heading-large" id="${authority.key}-name">${tongue.german(authority.name)} ${authority.marking !== null && badge(tongue.say("Beispiel", "Example"), "warning")}</h2>
<ul class="plain-list papers">
${papers.map((one) => paperItem(one, tongue))}</ul>
</section>
`;
}

/** The list of all answered papers by authority. */
export function inquiriesPage(all: readonly PapersOf[], tongue = tongueOf({})): Page {
  const { say, language } = tongue;
  const title = say("Beantwortete Anfragen", "Answered inquiries");
  const none = alert(
    "info",
    say("Es sind noch keine Antworten veröffentlicht", "No answers have been published yet"),
    html`<p class="kern-body">${say("Sobald eine Anfrage aus einem Register beantwortet und veröffentlicht ist, steht sie hier.", "As soon as an inquiry has been answered and published, it stands here.")}</p>
<p class="kern-body"><a class="kern-link" href="/">${say("Zu den Registern", "To the registers")}</a></p>`,
  );
  return {
    title,
    language,
    trail: [
      { label: say("Register", "Registers"), address: "/" },
      { label: say("Anfragen", "Inquiries"), address: null },
    ],
    authority: null,
    section: "inquiries",
    isHidden: all.length > 0 && all.every(({ authority }) => authority.marking !== null),
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
<p class="kern-body kern-body--large">${say("Was die politischen Gremien zur Künstlichen Intelligenz gefragt haben und was das Register darauf antwortet, Frage für Frage mit Belegen.", "What councils have asked about artificial intelligence and what the register answers, question by question with evidence.")}</p>
${all.length === 0 ? none : all.map((one) => authorityPart(one, tongue))}`,
  };
}
