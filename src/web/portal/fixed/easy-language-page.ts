import { html, type Html } from "#documents/html/html.ts";
import type { Page } from "#web/parts/page.ts";
import { tongueOf } from "#web/tongue/tongue.ts";
import { fixedPage, heading, paragraphs, points } from "./fixed-page.ts";

function turningToUs(): Html {
  return html`${heading("Sie haben eine Frage?")}${paragraphs(
    "Auf jeder Seite von einem Amt steht unten:",
    "Fehler melden oder fragen.",
    "Klicken Sie darauf.",
    "Schreiben Sie Ihre Frage in das Feld.",
    "Ihren Namen müssen Sie nicht sagen.",
    "Sie bekommen eine Nummer und eine Internet-Adresse.",
    "Unter dieser Adresse steht später die Antwort.",
    "Bewahren Sie die Adresse gut auf.",
  )}${heading("Sie finden einen Fehler?")}${paragraphs(
    "Vielleicht stimmt etwas in der Liste nicht.",
    "Dann sagen Sie es dem Amt.",
    "Benutzen Sie dafür auch: Fehler melden oder fragen.",
    "Das Amt prüft es.",
  )}${heading("Sie können etwas nicht lesen oder bedienen?")}${paragraphs(
    "Alle Menschen sollen diese Internet-Seite benutzen können.",
    "Das nennt man: barriere-frei.",
    "Etwas klappt nicht?",
    "Dann sagen Sie es dem Amt.",
  )}<p class="kern-body"><a class="kern-link" href="/barrierefreiheit">Hier steht mehr über Barriere-Freiheit</a></p>
${heading("Wer hat den Text geprüft?")}${paragraphs(
    "Diesen Text hat noch keine Prüf-Gruppe gelesen.",
    "Sagen Sie uns, wenn ein Satz schwer ist.",
  )}`;
}

/** What the register is, in Leichte Sprache: one thought a sentence, short words, no passive. */
export function easyLanguagePage(): Page {
  return fixedPage(
    tongueOf({}),
    "Leichte Sprache",
    html`<div class="easy">
${heading("Worum geht es hier?")}${paragraphs(
      "Computer können heute viel.",
      "Manche Computer-Programme lernen aus Beispielen.",
      "Diese Programme heißen: Künstliche Intelligenz.",
      "Die Abkürzung ist: KI.",
      "Auch Ämter benutzen KI.",
      "Zum Beispiel: Ein Programm beantwortet Fragen im Internet.",
      "Oder: Ein Programm sortiert Briefe.",
    )}${heading("Was ist das KI-Register?")}${paragraphs(
      "Ein Register ist eine Liste.",
      "In dieser Liste steht: Welche KI benutzt das Amt?",
      "In der Liste steht auch:",
    )}${points("Was macht die KI?", "Welche Daten braucht die KI?", "Wer entscheidet am Ende?", "Wen können Sie fragen?")}${paragraphs(
      "Alle Menschen dürfen die Liste lesen.",
      "Sie müssen sich nicht anmelden.",
      "Es kostet nichts.",
    )}${heading("Wie finden Sie etwas?")}${paragraphs(
      "Gehen Sie auf die Start-Seite.",
      "Suchen Sie Ihr Amt.",
      "Dann klicken Sie auf: Betrifft mich das?",
      "Schreiben Sie ein Wort in das Feld.",
      "Zum Beispiel: Wohngeld.",
      "Oder wählen Sie ein Thema aus der Liste.",
      "Dann sehen Sie: Arbeitet dort eine KI?",
    )}<p class="kern-body"><a class="kern-link" href="/">Hier geht es zur Start-Seite</a></p>
${turningToUs()}</div>`,
  );
}
