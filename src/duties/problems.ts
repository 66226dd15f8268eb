import { problemMaker } from "#values/problem.ts";

/** What can be wrong with a file of answers to the decision tree. */
const TEXTS = {
  "duties.answers.not-object":
    "Die Datei enthält keine Antworten: Bitte geben Sie ein Objekt mit „answers“ an, zum Beispiel {example}.",
  "duties.answers.missing": "Es fehlt „answers“: Bitte geben Sie darunter zu jeder Frage eine Antwort an.",
  "duties.answers.name-unknown": "Die Angabe „{name}“ gibt es hier nicht: Bitte verwenden Sie nur {known}.",
  "duties.answers.question-unknown":
    "Die Frage „{question}“ gibt es nicht: Bitte verwenden Sie eine Kennung aus „kontor classify --questions“.{nearest}",
  "duties.answers.bad-answer":
    "Die Antwort auf „{question}“ ist nicht lesbar: Bitte geben Sie „yes“, „no“ oder „unclear“ an (auch „ja“, „nein“, „unklar“).",
  "duties.answers.bad-text":
    "„{name}“ ist kein Text: Bitte geben Sie einen Text mit höchstens {most} Zeichen an.",
  "duties.answers.bad-day": "„{name}“ ist kein Tag: Bitte schreiben Sie ihn als JJJJ-MM-TT.",
} as const;

/** A problem of this room. */
export const dutiesProblem = problemMaker(TEXTS);
