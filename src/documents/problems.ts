import { problemMaker } from "#values/problem.ts";

/** What can be wrong with what an office hands in. */
export const problem = problemMaker({
  "documents.letterhead.not-readable":
    "Die Briefkopf-Datei {file} lässt sich nicht lesen. Bitte Pfad und Leserechte prüfen.",
  "documents.letterhead.not-json":
    "Die Briefkopf-Datei {file} ist kein gültiges JSON. Bitte Kommas und Klammern prüfen.",
  "documents.letterhead.unknown-entry":
    "Der Eintrag „{entry}“ ist im Briefkopf nicht vorgesehen. Bitte ihn entfernen oder seine Schreibweise prüfen.",
  "documents.letterhead.wrong-value": "Der Eintrag „{entry}“ im Briefkopf muss {expected} sein.",
  "documents.letterhead.logo-not-readable":
    "Das Bild {file} des Briefkopfs lässt sich nicht lesen. Bitte eine PNG- oder JPEG-Datei neben die Briefkopf-Datei legen.",
});
