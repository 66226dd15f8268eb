import { problemMaker } from "#values/problem.ts";

/** What can be wrong with an address that somebody asks for. */
export const inputProblem = problemMaker({
  "web.address.invalid": "Die Adresse enthält Zeichen, die keinen Sinn ergeben. Prüfen Sie die Schreibweise.",
  "web.parameter.twice": "Die Angabe „{name}“ darf in der Adresse nur einmal stehen.",
  "web.parameter.long": "Die Angabe „{name}“ ist zu lang; erlaubt sind {max} Zeichen.",
  "web.stand.invalid":
    "„{value}“ ist kein Tag, den es gibt. Schreiben Sie den Stichtag als Jahr-Monat-Tag, zum Beispiel 2026-01-30.",
  "web.stand.future":
    "Der Stichtag {value} liegt in der Zukunft. Wählen Sie einen Tag bis heute, zum Beispiel {today}.",
  "web.version.invalid": "„{value}“ ist keine Fassung. Erwartet wird eine ganze Zahl ab 1.",
  "web.page.invalid": "„{value}“ ist keine Seitenzahl. Erwartet wird eine ganze Zahl ab 1.",
  "web.choice.unknown": "„{value}“ ist für die Angabe „{name}“ nicht vorgesehen. Möglich sind: {choices}.",
});
