import { html, type Html } from "#documents/html/html.ts";
import { referenceTo } from "#records/record.ts";
import type { LocalDate } from "#values/local-date.ts";
import { recordAddress, registerAddress, withParameters } from "#web/addresses.ts";
import { alert } from "#web/parts/alert.ts";
import { authorityOf } from "#web/parts/authority-of.ts";
import { inputField } from "#web/parts/form-fields.ts";
import type { Page } from "#web/parts/page.ts";
import { statusBadge } from "#web/parts/record-table.ts";
import { chapter } from "#web/portal/chapter.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { tongueOf, type Tongue } from "#web/tongue/tongue.ts";
import { concernCard } from "./concern-card.ts";
import type { Concerns } from "./find-concern.ts";
import { PROCEDURES, type Procedure } from "./procedures.ts";

/** What the page shows; without a word that was asked, only what can be asked. */
export type ConcernView = {
  readonly register: ShownRegister;
  readonly asked: string | null;
  readonly found: Concerns | null;
  readonly today: LocalDate;
};

const pageAddress = ({ authority }: ShownRegister, thema: string | null = null): string =>
  withParameters(`${registerAddress(authority)}/betrifft-mich`, { thema });

function searchForm({ register, asked, found }: ConcernView): Html {
  const { say } = tongueOf(register);
  const [only] = found?.procedures ?? [];
  const value = only && only.key === asked ? say(only.german, only.english) : asked;
  return html`<form class="filter" method="get" action="${pageAddress(register)}" role="search" aria-label="${say("Verfahren suchen", "Find a procedure")}">
<div class="filter__main filter__main--one">
${inputField({ name: "thema", label: say("Worum geht es bei Ihnen? Zum Beispiel: Wohngeld, Bauantrag, Umzug", "What is it about? For example: Wohngeld, Bauantrag, Umzug"), value, type: "search" })}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">${say("Nachsehen", "Look it up")}</span></button>
</div>
</form>`;
}

function procedureList({ register, found }: ConcernView): Html {
  const { say } = tongueOf(register);
  const chosen = found?.procedures.map(({ key }) => key) ?? [];
  const link = ({ key, german, english }: Procedure): Html =>
    html`<li><a class="kern-link" href="${pageAddress(register, key)}"${chosen.includes(key) && html` aria-current="true"`}>${say(german, english)}</a></li>
`;
  const groups = PROCEDURES.map(
    ([title, procedures]) => html`<section class="procedures__group">
<h3 class="kern-title">${say(...title)}</h3>
<ul class="plain-list">
${procedures.map(link)}</ul>
</section>
`,
  );
  const list = html`<div class="procedures">
${groups}</div>`;
  if (found === null) return chapter("verfahren", say("Oder wählen Sie aus", "Or choose"), list);
  return html`<details class="rest"><summary>${say("Anderes Thema wählen", "Choose another subject")}</summary>
${list}
</details>`;
}

/** What can be said where the register holds nothing: of an area that is known, of one whose uses have ended, of a word that is not known. */
function nothingTitle({ found }: ConcernView, { say }: Tongue): string {
  if (found?.procedures.length === 0)
    return say(
      "Unter diesem Wort ist im Register kein KI-Einsatz zu finden",
      "The register lists no use of AI under this word",
    );
  return found?.hasEnded === true
    ? say(
        "In diesem Bereich ist im Register kein laufender oder geplanter KI-Einsatz verzeichnet, nur ein beendeter",
        "The register lists no current or planned use of AI in this area, only an ended one",
      )
    : say(
        "In diesem Bereich ist im Register kein KI-Einsatz verzeichnet",
        "The register lists no use of AI in this area",
      );
}

/** The register holds nothing: that is all that can be said. */
function nothing(view: ConcernView): Html {
  const { register, today, found } = view;
  const tongue = tongueOf(register);
  const { say, day } = tongue;
  return alert(
    "info",
    `${nothingTitle(view, tongue)} (${say("Stand", "as of")} ${day(today)}).`,
    html`${
      found?.procedures.length === 0 &&
      html`<p class="kern-body">${say("Versuchen Sie es mit einem anderen Wort, oder wählen Sie unten ein Thema aus.", "Try another word, or choose a subject below.")}</p>
`
    }<p class="kern-body">${say("Das Register zeigt, was eingetragen und öffentlich ist. Es sagt nicht, dass es keinen Einsatz gibt.", "The register shows what has been entered and is public. It does not say that there is no use.")}</p>
<p class="kern-body"><a class="kern-link" href="${registerAddress(register.authority)}/rueckmeldung">${say("Bei der Behörde nachfragen", "Ask the authority")}</a></p>`,
  );
}

function meant({ register, asked, found }: ConcernView): string {
  const { say } = tongueOf(register);
  const names = (found?.procedures ?? []).map(({ german, english }) => say(german, english));
  if (names.length === 0) return `„${asked ?? ""}“`;
  return names.join(", ");
}

function result(view: ConcernView): Html {
  const { register, found } = view;
  if (found === null) return html``;
  const tongue = tongueOf(register);
  const { say } = tongue;
  const title = `${say("Das steht im Register zu", "What the register says about")}: ${meant(view)}`;
  const projects = found.projects.map(
    (
      one,
    ) => html`<li><a class="kern-link" href="${recordAddress(register.authority, referenceTo(one))}">${tongue.german(one.data.title ?? one.key)}</a> ${statusBadge(one, tongue)}</li>
`,
  );
  const isNothing = found.uses.length === 0;
  return html`${chapter(
    "ergebnis",
    title,
    isNothing
      ? nothing(view)
      : html`<ul class="plain-list concerns">
${found.uses.map((one) => concernCard(register, one))}</ul>`,
  )}${
    projects.length > 0 &&
    chapter(
      "geplant",
      say("Geplant oder in Prüfung", "Planned or under examination"),
      html`<ul class="kern-list kern-list--bullet">
${projects}</ul>`,
    )
  }`;
}

/** "Betrifft mich das?": from what somebody wants at the authority to the AI that is at work there. */
export function concernPage(view: ConcernView): Page {
  const { register, asked } = view;
  const { say, language } = tongueOf(register);
  const title = say("Betrifft mich das?", "Does this affect me?");
  return {
    title: asked === null ? title : `${title} ${meant(view)}`,
    trail: [
      { label: say("Register", "Registers"), address: "/" },
      { label: register.name, address: registerAddress(register.authority) },
      { label: title, address: null },
    ],
    authority: authorityOf(register),
    section: "concern",
    language,
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
<p class="kern-body kern-body--large">${say("Sagen Sie, was Sie beim Amt erledigen wollen. Sie sehen, welche Künstliche Intelligenz dabei mitwirkt, was sie tut, wer entscheidet und wen Sie fragen können.", "Say what you want to do at the authority. You see which artificial intelligence takes part, what it does, who decides and whom you can ask.")}</p>
${searchForm(view)}
${result(view)}
${procedureList(view)}`,
  };
}
