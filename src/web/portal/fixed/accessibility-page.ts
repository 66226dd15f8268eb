import type { PublicAuthority } from "#actions/list-public-authorities.ts";
import { html, type Html } from "#documents/html/html.ts";
import type { Page } from "#web/parts/page.ts";
import type { Tongue } from "#web/tongue/tongue.ts";
import { contactList } from "./contacts.ts";
import { fixedPage, heading, paragraphs, points } from "./fixed-page.ts";

function tested({ say }: Tongue): Html {
  return html`${heading(say("Was geprüft wurde", "What has been tested"))}${points(
    say(
      "mit dem Prüfprogramm axe auf den Arten von Seiten, die es hier gibt, hell und dunkel, auf schmalen und breiten Bildschirmen, mit zugeklappten und aufgeklappten Teilen",
      "with the testing program axe on the kinds of pages found here, light and dark, on narrow and wide screens, with parts folded and open",
    ),
    say(
      "Bedienung mit der Tastatur: Sprungmarke, Reihenfolge, sichtbarer Fokus",
      "use by keyboard: skip link, order, visible focus",
    ),
    say("Nutzung ohne JavaScript und ohne Cookies", "use without JavaScript and without cookies"),
    say(
      "Anzeige ab 320 Pixel Breite ohne seitliches Schieben der Seite",
      "display from 320 pixels without moving the page sideways",
    ),
    say(
      "gültiges HTML; PDF-Dateien mit Struktur, Sprache und Beschreibungen der Bilder",
      "valid HTML; PDF files with structure, language and descriptions of pictures",
    ),
  )}`;
}

function missing({ say }: Tongue): Html {
  return html`${heading(say("Was noch nicht barrierefrei ist", "What is not accessible yet"))}${points(
    say(
      "Die Texte der Register schreiben die Behörden. Sie sind nicht immer in einfacher Sprache, und auf Englisch erscheinen nur die Bedienwörter dieser Seiten.",
      "The texts of the registers are written by the authorities. They are not always in plain language, and only the words of the interface are in English.",
    ),
    say(
      "Ein Video in Deutscher Gebärdensprache gibt es noch nicht.",
      "There is no video in German Sign Language yet.",
    ),
    say(
      "Die Seite in Leichter Sprache hat noch keine Prüfgruppe gelesen.",
      "The page in Leichte Sprache has not been read by a testing group yet.",
    ),
    say(
      "Angehängte Dateien der Behörden können Barrieren enthalten.",
      "Files attached by the authorities may contain barriers.",
    ),
    say("Prüfungen mit Vorleseprogrammen stehen noch aus.", "Tests with screen readers are still to come."),
  )}`;
}

/** What was tested how, what is known to be missing, and whom to tell of a barrier. */
export function accessibilityPage(authorities: readonly PublicAuthority[], tongue: Tongue): Page {
  const { say } = tongue;
  return fixedPage(
    tongue,
    say("Erklärung zur Barrierefreiheit", "Accessibility statement"),
    html`${paragraphs(
      say(
        "Diese Seiten sollen alle Menschen benutzen können. Maßstab sind die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) und die Richtlinien für barrierefreie Webinhalte, WCAG 2.2, Stufe AA.",
        "Everybody should be able to use these pages. The standard is the German ordinance on accessible information technology (BITV 2.0) and WCAG 2.2, level AA.",
      ),
      say(
        "Diese Erklärung ist eine Selbstbewertung derer, die das Programm herstellen. Eine unabhängige Prüfstelle und Menschen mit Behinderungen haben die Seiten noch nicht geprüft. Für ihre Einträge und Dokumente ist jede Behörde selbst verantwortlich.",
        "This statement is a self-assessment by those who make the program. No independent body and no people with disabilities have tested the pages yet. Each authority is responsible for its own entries and documents.",
      ),
    )}${tested(tongue)}${missing(tongue)}${heading(say("Barriere melden", "Report a barrier"))}${paragraphs(
      say(
        "Schreiben Sie der Behörde, deren Seiten Sie benutzen. Antwortet sie nicht oder nicht ausreichend, können Sie sich an die Durchsetzungs- oder Schlichtungsstelle wenden, die für öffentliche Stellen in ihrem Bundesland zuständig ist.",
        "Write to the authority whose pages you use. If it does not answer, or not sufficiently, you may turn to the enforcement or arbitration body for public bodies in its federal state.",
      ),
    )}${contactList(authorities, "accessibilityContact", tongue)}`,
  );
}
