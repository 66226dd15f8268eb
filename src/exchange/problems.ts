import { problemMaker } from "#values/problem.ts";

/** What can be wrong with a register file as a whole. */
const TEXTS = {
  "exchange.json.encoding":
    "Die Datei ist nicht in UTF-8 gespeichert: Bitte speichern Sie sie in dieser Kodierung und lesen Sie sie erneut ein.",
  "exchange.json.too-large":
    "Die Datei hat {length} Zeichen, gelesen werden höchstens {most}: Bitte teilen Sie sie auf mehrere Dateien auf.",
  "exchange.json.syntax":
    "Die Datei ist in Zeile {line}, Spalte {column} kein gültiges JSON: Bitte berichtigen Sie die Stelle oder erzeugen Sie die Datei neu.",
  "exchange.json.too-deep":
    "Die Datei ist in Zeile {line}, Spalte {column} tiefer als {most} Ebenen verschachtelt: Bitte vereinfachen Sie den Aufbau.",
  "exchange.json.name-twice":
    "Der Name „{name}“ steht in Zeile {line}, Spalte {column} zum zweiten Mal im selben Objekt: Bitte entfernen Sie eine der beiden Angaben.",
  "exchange.register.not-object":
    "Die Datei enthält kein Objekt mit „format“, „authority“ und „records“: Bitte verwenden Sie eine Ausfuhr des Registers als Vorlage.",
  "exchange.register.format":
    "Die Datei ist nicht im Format „{expected}“: Bitte setzen Sie „format“ auf diesen Wert oder führen Sie die Datei mit einer passenden Version aus.",
  "exchange.register.records": "„records“ ist keine Liste: Bitte führen Sie die Einträge in einer Liste auf.",
  "exchange.register.unknown-name": "Die Angabe „{name}“ gibt es hier nicht: Bitte entfernen Sie sie.",
  "exchange.authority.missing":
    "Die Datei nennt keine gültige Behörde: Bitte geben Sie unter „authority“ deren Kennung an.",
  "exchange.authority.unknown":
    "Die Behörde „{authority}“ ist nicht bekannt: Bitte legen Sie sie an oder beschreiben Sie sie in der Datei als authority/{authority}.",
  "exchange.authority.foreign":
    "Die Datei gehört zu einer anderen Behörde und verweist nicht auf authority/{authority}: Bitte entfernen Sie diesen Eintrag.",
  "exchange.answer.not-object":
    "Die Datei enthält keine Antwort auf eine Anfrage: Bitte verwenden Sie eine Datei, die „kontor inquiry answer“ als JSON geschrieben hat.",
  "exchange.answer.questions":
    "Die Datei enthält keine Fragen unter „questions“: Bitte verwenden Sie eine Datei, die „kontor inquiry answer“ als JSON geschrieben hat.",
  "exchange.answer.too-many": "Die Datei enthält mehr als {most} Fragen: Bitte teilen Sie sie auf.",
  "exchange.answer.value":
    "Die Angabe „{name}“ hat nicht die erwartete Form; erwartet wird {expected}: Bitte berichtigen Sie die Stelle.",
} as const;

/** Makes a problem of this room. */
export const exchangeProblem = problemMaker(TEXTS);
