import { problemMaker } from "#values/problem.ts";

/** What can keep a list from being read in. */
export const listProblem = problemMaker({
  "actions.list.refused":
    "Ihre Rolle erlaubt es nicht, hier Listen einzulesen: Bitte wenden Sie sich an die KI-Koordination.",
  "actions.list.absent": "Diese Liste gibt es nicht mehr: Bitte laden Sie die Datei noch einmal hoch.",
  "actions.list.no-file": "Es wurde keine Datei ausgewählt: Bitte wählen Sie eine XLSX- oder CSV-Datei.",
  "actions.list.no-table":
    "In der Datei steht keine Tabelle mit mindestens zwei Spalten: Bitte prüfen Sie, ob es die richtige Datei ist.",
  "actions.list.no-authority": "Die Behörde „{authority}“ ist nicht angelegt: Bitte legen Sie sie zuerst an.",
  "actions.list.begun":
    "Diese Liste wird oder wurde schon eingelesen: Bitte laden Sie die Datei für einen weiteren Durchgang neu hoch.",
  "actions.list.faulty":
    "{count} Zeilen haben Fehler: Bitte berichtigen Sie sie oder lesen Sie nur die fehlerfreien Zeilen ein.",
  "actions.list.nothing":
    "Keine Zeile ist fehlerfrei, es gibt nichts einzulesen: Bitte berichtigen Sie die Fehler.",
  "actions.list.not-done":
    "Nur eine eingelesene Liste lässt sich zurücknehmen: Bitte wählen Sie eine andere.",
  "actions.list.changed-since":
    "Der Eintrag {record} wurde seit dem Einlesen geändert: Bitte nehmen Sie ihn einzeln zurück.",
  "actions.list.referred":
    "Auf den neuen Eintrag {record} verweisen inzwischen andere: Bitte beenden Sie ihn einzeln, wenn er entfallen soll.",
  "actions.list.nothing-to-undo":
    "Alle Einträge dieser Liste wurden seit dem Einlesen geändert, zurückgenommen wurde nichts.",
});
