import { problemMaker } from "#values/problem.ts";

/** Makes the problems of forms that visitors send. */
export const portalProblem = problemMaker({
  "web.feedback.trap":
    "Ein Feld, das leer bleiben muss, war ausgefüllt. Senden Sie das Formular bitte noch einmal ab; manche Programme füllen es von selbst aus.",
  "web.feedback.hasty":
    "Das ging sehr schnell. Bitte warten Sie einige Sekunden und senden Sie noch einmal ab.",
  "web.feedback.stale":
    "Das Formular war zu lange offen. Ihr Text steht noch darin; bitte senden Sie ihn jetzt noch einmal ab.",
  "web.feedback.often":
    "Von Ihrem Anschluss kamen in der letzten Stunde schon mehrere Rückmeldungen. Bitte versuchen Sie es später noch einmal oder schreiben Sie an die Kontaktadresse der Behörde.",
});
