import { problemMaker } from "#values/problem.ts";

/** Makes the problems of keeping the register, from their German texts. */
export const storeProblem = problemMaker({
  "store.folder.unwritable":
    "In den Datenordner {folder} kann nicht geschrieben werden ({detail}); geben Sie einen Ordner an, für den das Programm Schreibrechte hat.",
  "store.database.locked":
    "Die Datenbank in {folder} ist von einem anderen Vorgang gesperrt; warten Sie, bis dieser beendet ist, und versuchen Sie es dann erneut.",
  "store.database.unreadable":
    "Die Datei in {folder} ist keine lesbare Datenbank ({detail}); spielen Sie die letzte Sicherung ein.",
  "store.disk.full":
    "Der Datenträger von {folder} ist voll, es wurde nichts gespeichert; schaffen Sie Platz und speichern Sie erneut.",
  "store.disk.failed":
    "Der Datenträger von {folder} meldet einen Lese- oder Schreibfehler ({detail}); prüfen Sie ihn, bevor Sie weiterarbeiten.",
  "store.schema.newer":
    "Die Datenbank hat den Stand {found}, dieses Programm kennt nur Stände bis {known}; starten Sie die neuere Programmversion.",
  "store.authority.unknown":
    "Die Behörde {authority} ist nicht angelegt; legen Sie zuerst ihren Datensatz authority/{authority} an.",
  "store.version.conflict":
    "{record} wurde inzwischen geändert: Es gilt Version {current}, Ihre Änderung geht von {basis} aus. Vergleichen Sie beide Fassungen und speichern Sie dann erneut.",
  "store.record.absent":
    "{record} gibt es nicht, Version {expected} kann deshalb nicht geändert werden; legen Sie den Datensatz neu an.",
  "store.change.twice":
    "{record} kommt in diesem Vorgang mehrfach vor; fassen Sie die Änderungen zu einer zusammen.",
  "store.moment.past":
    "Der Zeitpunkt {moment} liegt vor dem letzten Eintrag ({last}); wählen Sie einen späteren Zeitpunkt.",
  "store.moment.future": "Der Zeitpunkt {moment} liegt in der Zukunft; wählen Sie einen Zeitpunkt bis jetzt.",
  "store.history.headless":
    "Das Ende der Kette von {authority} fehlt, deshalb wird nichts angefügt; prüfen Sie die Datenbank mit „kontor verify“ und spielen Sie die letzte Sicherung ein.",
  "store.damage.position":
    "An Position {position} steht nicht die Version, die dort stehen müsste: Sie fehlt oder wurde verschoben; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.missing": "Der Inhalt von {record} fehlt; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.content":
    "Der Inhalt von {record} wurde nachträglich verändert; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.hash":
    "Angaben zu {record} wurden nachträglich verändert; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.link":
    "{record} schließt nicht an die Version davor an; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.count":
    "Die Versionen des Datensatzes zählen bei {record} nicht fort; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.time":
    "{record} wurde früher eingetragen als die Version davor; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.head":
    "Die Kette endet nicht, wo sie laut Kettenende enden müsste (Position {position}); vergleichen Sie mit der letzten Sicherung.",
  "store.damage.anchor":
    "Die Kette stimmt an Position {position} nicht mit dem außerhalb aufbewahrten Kettenwert überein; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.authority":
    "Die Angaben zur Behörde {authority} passen nicht zu ihrer ersten Version; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.span":
    "Das Verzeichnis der geltenden Fassungen weicht bei {record} von der Geschichte ab; lassen Sie es neu aufbauen.",
});
