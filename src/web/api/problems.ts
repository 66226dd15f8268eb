import { problemMaker } from "#values/problem.ts";

/** What can be wrong with a question to the interface, besides what is wrong with any address. */
export const API_TEXTS = {
  "web.api.absent":
    "Unter dieser Adresse ist nichts veröffentlicht. Prüfen Sie die Schreibweise; die Adressen stehen unter /api.",
  "web.api.erased":
    "Der Inhalt von Fassung {version} wurde am {day} nach {norm} gelöscht. Rufen Sie eine andere Fassung ab.",
  "web.api.parameter": "Die Angabe „{name}“ gibt es hier nicht. Möglich sind: {names}.",
  "web.api.limit": "„{value}“ ist keine Anzahl von 1 bis {most}. Geben Sie eine ganze Zahl an.",
  "web.api.cursor":
    "Die Angabe „cursor“ stammt nicht aus einer Antwort dieser Liste. Beginnen Sie ohne sie von vorn.",
  "web.api.filter":
    "„{value}“ ist kein Filter. Schreiben Sie feld:code, zum Beispiel kinds:chatbot; Felder und Codes stehen unter /api/v1/types.",
  "web.api.filter-type": "Zum Filtern gehört eine Art. Geben Sie auch „type“ an, zum Beispiel type=system.",
  "web.api.filters": "Es sind höchstens {most} Filter möglich. Lassen Sie einige weg.",
  "web.api.type": "„{value}“ ist keine Art von Einträgen. Möglich sind: {types}.",
  "web.api.choice": "„{value}“ ist hier nicht vorgesehen. Möglich sind: {choices}.",
  "web.api.version": "„{value}“ ist keine Fassung. Geben Sie eine ganze Zahl ab 1 an.",
  "web.api.moment":
    "„{value}“ ist kein Tag und kein Zeitpunkt mit Zone. Schreiben Sie 2026-01-30 oder 2026-01-30T10:15:00Z.",
  "web.api.future": "Der Zeitpunkt {value} liegt in der Zukunft. Wählen Sie einen bis heute.",
  "web.api.past-search": "Gesucht wird nur im heutigen Stand. Lassen Sie „q“ oder „as-of“ weg.",
  "web.api.method": "Hier wird nur gelesen. Verwenden Sie GET oder HEAD.",
  "web.api.invalid": "Die Adresse enthält Zeichen, die keinen Sinn ergeben. Prüfen Sie die Schreibweise.",
  "web.api.busy":
    "Gerade werden sehr viele Dateien angefordert. Bitte versuchen Sie es in einer halben Minute noch einmal.",
  "web.api.unavailable":
    "Das Register ist gerade nicht erreichbar. Bitte versuchen Sie es in einigen Minuten noch einmal.",
  "web.api.fault":
    "In diesem Programm ist ein Fehler aufgetreten. Er wurde aufgezeichnet. Bitte versuchen Sie es später noch einmal.",
} as const;

/** Makes a problem of the interface. */
export const apiProblem = problemMaker(API_TEXTS);
