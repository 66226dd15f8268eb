import { problemMaker } from "#values/problem.ts";

/** What can keep a text from being read as an inquiry. */
const TEXTS = {
  "inquiry.text.empty":
    "Der Text ist leer: Bitte laden Sie die Datei noch einmal oder fügen Sie den Text der Anfrage ein.",
  "inquiry.text.too-long":
    "Der Text hat {length} Zeichen, gelesen werden höchstens {most}: Bitte laden Sie nur die Anfrage ohne Anlagen.",
  "inquiry.text.too-many-lines":
    "Der Text hat mehr als {most} Zeilen: Bitte laden Sie nur die Anfrage ohne Anlagen und Tabellen.",
  "inquiry.text.binary":
    "Die Datei enthält keinen lesbaren Text: Bitte speichern Sie die Anfrage als Text, Word oder PDF mit Textebene.",
  "inquiry.questions.none":
    "Es wurden keine Fragen gefunden: Bitte prüfen Sie, ob der Text die Fragen enthält, und setzen Sie vor jede eine Nummer.",
  "inquiry.questions.too-many":
    "Es wurden {count} Fragen gefunden, gelesen werden höchstens {most}: Bitte teilen Sie den Text in einzelne Anfragen.",
} as const;

/** Makes a problem of this room. */
export const inquiryProblem = problemMaker(TEXTS);

/** Texts of the warnings for what the reader could not be sure of; `{name}` places as in problems. */
const WARNINGS = {
  "inquiry.numbers.doubled":
    "Die Nummer {no} kommt mehr als einmal vor: Bitte prüfen Sie die Zählung der Fragen.",
  "inquiry.numbers.lost":
    "Zwischen Frage {after} und Frage {before} fehlt mindestens eine Nummer: Bitte prüfen Sie, ob eine Frage fehlt.",
  "inquiry.date.missing":
    "Es wurde kein Datum der Anfrage gefunden: Bitte ergänzen Sie es, damit Zeiträume wie „in den letzten drei Jahren“ bestimmt werden können.",
  "inquiry.lead-in.missing":
    "Es wurde kein einleitender Satz vor den Fragen gefunden: Bitte prüfen Sie, ob alle Fragen erkannt sind.",
  "inquiry.facets.none":
    "Zu Frage {no} wurde kein Thema erkannt: Bitte ordnen Sie die Frage selbst einem Thema zu.",
} as const;

/** Makes the text of a warning of this room. */
export const inquiryWarning = problemMaker(WARNINGS);
