import type { PublicAuthority } from "#actions/list-public-authorities.ts";
import { blocksToHtml } from "#documents/html/blocks-to-html.ts";
import { html, type Html } from "#documents/html/html.ts";
import { blocksFromMarkdown } from "#documents/markdown-blocks.ts";
import { alert } from "#web/parts/alert.ts";
import type { Page } from "#web/parts/page.ts";
import type { Tongue } from "#web/tongue/tongue.ts";
import { contactList } from "./contacts.ts";
import { fixedPage, heading, paragraphs, points } from "./fixed-page.ts";

/** What the pages about the law are made from. */
export type LegalView = {
  readonly authorities: readonly PublicAuthority[];
  readonly tongue: Tongue;
  /** The operator's own text in Markdown; null if there is none. */
  readonly text: string | null;
};

function operatorText({ text, tongue }: LegalView, missing: string): Html {
  if (text === null) {
    const title = tongue.say("Hier fehlt eine Angabe", "Something is missing here");
    return alert("warning", title, html`<p class="kern-body">${missing}</p>`);
  }
  return html`<div lang="de">
${blocksToHtml(blocksFromMarkdown(text), 2)}</div>`;
}

/** Who answers for the site: the operator's own words, and the contacts of the authorities. */
export function imprintPage(view: LegalView): Page {
  const { authorities, tongue } = view;
  const { say } = tongue;
  const missing = say(
    "Wer diese Installation betreibt, hat noch kein Impressum hinterlegt.",
    "The operator of this installation has not provided a legal notice yet.",
  );
  return fixedPage(
    tongue,
    say("Impressum", "Legal notice"),
    html`${operatorText(view, missing)}
${heading(say("Behörden, deren Register hier stehen", "Authorities whose registers stand here"))}${paragraphs(
      say(
        "Für den Inhalt ihres Registers ist jede Behörde selbst verantwortlich.",
        "Each authority is responsible for the content of its register.",
      ),
    )}${contactList(authorities, "contact", tongue)}`,
  );
}

/** Which data of visitors the program processes, and what the operator adds to that. */
export function privacyPage(view: LegalView): Page {
  const { tongue, authorities } = view;
  const { say } = tongue;
  const missing = say(
    "Wer diese Installation betreibt, hat die Angaben zu Verantwortlichen, Rechtsgrundlage und Rechten noch nicht hinterlegt. Unten steht, was das Programm selbst tut.",
    "The operator has not provided the statement on controller, legal basis and rights yet. Below stands what the program itself does.",
  );
  return fixedPage(
    tongue,
    say("Datenschutz", "Privacy"),
    html`${operatorText(view, missing)}
${heading(say("Was dieses Programm mit Daten von Besuchenden tut", "What this program does with visitors' data"))}${points(
      say(
        "Öffentliche Seiten setzen keine Cookies und laden nichts von anderen Anbietern.",
        "Public pages set no cookies and load nothing from third parties.",
      ),
      say(
        "Das Protokoll des Programms enthält keine Netzadressen, keine Suchwörter und keine Namen. Ein vorgeschalteter Server der Betreiberin kann eigene Protokolle führen.",
        "The program's log contains no network addresses, no search words and no names. A server of the operator in front of it may keep logs of its own.",
      ),
      say(
        "Rückmeldungen enthalten, was Sie schreiben, den Zeitpunkt und, wenn Sie wollen, wie Sie erreichbar sind. Sie werden 12 Monate nach ihrem Abschluss gelöscht.",
        "Messages contain what you write, the time and, if you like, how to reach you. They are erased 12 months after they were closed.",
      ),
      say(
        "Gegen Massensendungen merkt sich das Programm bis zu eine Stunde lang eine Prüfsumme der Netzadresse im Arbeitsspeicher; sie wird nirgends gespeichert.",
        "Against bulk messages the program remembers a hash of the network address in memory for up to an hour; it is stored nowhere.",
      ),
      say(
        "Wer sich zum Arbeiten anmeldet, bekommt ein Cookie, das nur die Anmeldung hält.",
        "People who sign in for work get a cookie that only keeps them signed in.",
      ),
    )}${heading(say("Wen Sie fragen können", "Whom you can ask"))}${contactList(authorities, "contact", tongue)}`,
  );
}
