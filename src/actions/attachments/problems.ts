import { problemMaker } from "#values/problem.ts";

/** Makes the problems of attaching files to records and reading them. */
export const attachmentProblem = problemMaker({
  "actions.attachment.unavailable":
    "In dieser Installation ist keine Dateiablage eingerichtet; geben Sie mit --data einen Ordner an oder richten Sie KONTOR_FILES_S3_… ein.",
  "actions.attachment.record":
    "Den Eintrag {record} gibt es in {authority} nicht oder er ist beendet; prüfen Sie Typ und Schlüssel.",
  "actions.attachment.closed": "Die Behörde „{authority}“ ist geschlossen und nimmt keine Anlagen mehr an.",
  "actions.attachment.type":
    "Dateien dieser Art ({type}) werden nicht als Anlage angenommen; möglich sind {allowed}.",
  "actions.attachment.unknown":
    "Eine Anlage mit der Prüfsumme {hash} gibt es nicht; „kontor attachment list“ zeigt die vorhandenen.",
  "actions.attachment.tidied":
    "Die Datei wurde beim gleichzeitigen Aufräumen der Ablage entfernt und nicht angehängt; hängen Sie sie noch einmal an.",
});
