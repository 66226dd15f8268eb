import { problemMaker } from "#values/problem.ts";

/** What can be wrong with work on an inquiry. */
export const inquiriesProblem = problemMaker({
  "actions.inquiries.refused":
    "Ihre Rolle erlaubt diesen Schritt nicht; wenden Sie sich an die Stelle, die in Ihrer Behörde die Konten verwaltet.",
  "actions.inquiries.unknown":
    "Die Behörde „{authority}“ ist nicht angelegt oder geschlossen; wählen Sie eine andere.",
  "actions.inquiries.absent": "Diese Anfrage gibt es nicht; wählen Sie eine aus der Liste der Anfragen.",
  "actions.inquiries.nothing": "Es fehlt die Anfrage; wählen Sie eine Datei oder fügen Sie den Text ein.",
  "actions.inquiries.unanswered":
    "In diesem Papier wurden keine Antworten gefunden; lesen Sie es als neue Anfrage ein.",
  "actions.inquiries.title": "Der Titel fehlt; geben Sie der Anfrage eine Überschrift.",
  "actions.inquiries.not-draft":
    "Die Antwort ist {state} und kann nicht mehr geändert werden; nehmen Sie sie zuerst zur Bearbeitung zurück.",
  "actions.inquiries.not-checked": "Gezeichnet wird, was geprüft ist; schließen Sie zuerst die Prüfung ab.",
  "actions.inquiries.not-signed":
    "Veröffentlicht wird, was gezeichnet ist; lassen Sie die Antwort zuerst zeichnen.",
  "actions.inquiries.not-public": "Diese Antwort ist nicht veröffentlicht; es gibt nichts zurückzunehmen.",
  "actions.inquiries.demonstration":
    "Aus einem Beispielregister kann nichts gezeichnet und nichts veröffentlicht werden.",
  "actions.inquiries.question": "Diese Frage gibt es in der Anfrage nicht mehr; laden Sie die Seite neu.",
  "actions.inquiries.wording":
    "Der Wortlaut der Frage fehlt; schreiben Sie ihn hinein oder streichen Sie die Frage.",
  "actions.inquiries.last":
    "Eine Anfrage braucht mindestens eine Frage; legen Sie stattdessen eine neue Anfrage an.",
  "actions.inquiries.first": "Vor dieser Frage steht keine andere, mit der sie verbunden werden könnte.",
  "actions.inquiries.undivided":
    "Im Wortlaut steht keine Leerzeile; setzen Sie eine Leerzeile dorthin, wo die zweite Frage beginnt.",
  "actions.inquiries.window": "Der Zeitraum endet vor seinem Beginn; tauschen Sie die beiden Tage.",
});
