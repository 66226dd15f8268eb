import { problemMaker } from "#values/problem.ts";

/** What can be wrong with an answer that is to be kept. */
export const archiveProblem = problemMaker({
  "actions.archive.unknown":
    "Die Behörde „{authority}“ ist nicht angelegt oder geschlossen; „kontor authority list“ zeigt die vorhandenen.",
  "actions.archive.authority":
    "Die Antwort stammt von der Behörde „{other}“ und kann nicht bei „{authority}“ abgelegt werden.",
  "actions.archive.evidence":
    "Der Beleg {evidence} steht nicht in der Geschichte dieses Registers; abgelegt werden nur Antworten, deren Belege es gibt.",
  "actions.archive.demonstration":
    "Aus einem Beispielregister kann nichts gezeichnet werden; lassen Sie --signed-by weg.",
  "actions.archive.signed":
    "Unter „{key}“ liegt schon eine gezeichnete Antwort; legen Sie diese mit --key unter einem anderen Namen ab oder geben Sie --signed-by an.",
  "actions.archive.at-desk":
    "Unter „{key}“ wird am Schreibtisch schon eine Anfrage bearbeitet; beantworten Sie sie dort oder legen Sie das Papier unter einer anderen Nummer ab.",
  "actions.archive.no-day":
    "Die Datei sagt nicht, von welchem Tag die Antwort spricht; geben Sie ihn mit --on an.",
  "actions.archive.absent":
    "Unter „{key}“ ist keine Anfrage abgelegt; „kontor inquiry archive --authority {authority}“ zeigt die vorhandenen.",
});
