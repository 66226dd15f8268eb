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
  "store.address.invalid":
    "Die Adresse der Datenbank ist unbrauchbar ({detail}); sie hat die Form postgres://benutzer:kennwort@rechner:5432/datenbank.",
  "store.server.unreachable":
    "Der Datenbankserver {server} ist nicht erreichbar ({detail}); prüfen Sie, ob er läuft und ob die Adresse der Datenbank stimmt.",
  "store.server.lost":
    "Die Verbindung zum Datenbankserver {server} ist abgerissen ({detail}); prüfen Sie, ob Ihre letzte Änderung gespeichert wurde, bevor Sie sie wiederholen.",
  "store.server.refused":
    "Der Datenbankserver {server} weist die Anmeldung zurück ({detail}); prüfen Sie Benutzer und Kennwort in der Adresse der Datenbank.",
  "store.server.unproven":
    "Die verschlüsselte Verbindung zum Datenbankserver {server} kommt nicht zustande ({detail}); prüfen Sie sein Zertifikat und sslmode in der Adresse der Datenbank.",
  "store.server.old":
    "Der Datenbankserver {server} läuft mit PostgreSQL {found}; nötig ist PostgreSQL 15 oder neuer.",
  "store.server.readonly":
    "Der Datenbankserver {server} nimmt keine Änderungen an; geben Sie als Adresse der Datenbank den Hauptserver an, keine Kopie.",
  "store.server.busy":
    "Der Datenbankserver {server} ist ausgelastet ({detail}), es wurde nichts gespeichert; versuchen Sie es gleich noch einmal und erlauben Sie bei Wiederholung mehr Verbindungen.",
  "store.server.slow":
    "Der Datenbankserver {server} hat nicht rechtzeitig geantwortet, es wurde nichts gespeichert; versuchen Sie es noch einmal und prüfen Sie bei Wiederholung seine Auslastung.",
  "store.database.absent":
    "Auf dem Datenbankserver {server} gibt es die Datenbank nicht ({detail}); legen Sie sie an oder berichtigen Sie die Adresse der Datenbank.",
  "store.database.encoding":
    "Die Datenbank {server} speichert Texte als {found}; legen Sie sie mit der Zeichenkodierung UTF8 neu an.",
  "store.rights.missing":
    "In der Datenbank {server} fehlt ein Recht ({detail}); melden Sie sich als Eigentümer der Datenbank an oder lassen Sie es sich von der Verwaltung der Datenbank erteilen.",
  "store.role.missing":
    "In der Datenbank {server} fehlt die Rolle, in der das Programm arbeitet; lassen Sie die Verwaltung der Datenbank ausführen: {sql}",
  "store.copy.foreign":
    "Die Lesekopie {server} enthält ein anderes Register als die Datenbank; berichtigen oder entfernen Sie READ_DATABASE_URL.",
  "store.files.too-big":
    "Die Datei ist größer als {most} MB und wurde nicht übernommen; verkleinern Sie sie oder lassen Sie die Grenze KONTOR_FILE_LIMIT_MB erhöhen.",
  "store.files.cut":
    "Die Datei kam nicht vollständig an und wurde nicht übernommen ({detail}); laden Sie sie noch einmal.",
  "store.files.absent":
    "Die Datei mit der Prüfsumme {hash} liegt nicht in der Dateiablage; spielen Sie sie aus der Sicherung ein.",
  "store.files.damaged":
    "Die Datei hat nicht die Prüfsumme {hash} und wurde nicht übernommen; nehmen Sie eine andere Sicherung.",
  "store.files.unreachable":
    "Die Dateiablage (S3, Behälter {bucket}) antwortet nicht wie erwartet ({detail}); prüfen Sie KONTOR_FILES_S3_… und versuchen Sie es dann erneut.",
  "store.schema.newer":
    "Die Datenbank hat den Stand {found}, dieses Programm kennt nur Stände bis {known}; starten Sie die neuere Programmversion.",
  "store.authority.unknown":
    "Die Behörde {authority} ist nicht angelegt; legen Sie zuerst ihren Eintrag authority/{authority} an.",
  "store.version.conflict":
    "{record} wurde inzwischen geändert: Es gilt Fassung {current}, Ihre Änderung geht von {basis} aus. Vergleichen Sie beide Fassungen und speichern Sie dann erneut.",
  "store.record.absent":
    "{record} gibt es nicht, Fassung {expected} kann deshalb nicht geändert werden; legen Sie den Eintrag neu an.",
  "store.change.twice":
    "{record} kommt in diesem Vorgang mehrfach vor; fassen Sie die Änderungen zu einer zusammen.",
  "store.moment.past":
    "Der Zeitpunkt {moment} liegt vor dem letzten Eintrag ({last}); wählen Sie einen späteren Zeitpunkt.",
  "store.moment.future": "Der Zeitpunkt {moment} liegt in der Zukunft; wählen Sie einen Zeitpunkt bis jetzt.",
  "store.history.headless":
    "Das Ende der Kette von {authority} fehlt, deshalb wird nichts angefügt; prüfen Sie die Datenbank mit „kontor verify“ und spielen Sie die letzte Sicherung ein.",
  "store.erasure.unknown":
    "{version} gibt es nicht; geben Sie eine Fassung aus dem Verlauf des Eintrags an, zum Beispiel „system/llmoin@2“.",
  "store.erasure.already": "Der Inhalt von {version} ist bereits gelöscht; lassen Sie diese Fassung weg.",
  "store.erasure.newest":
    "{version} ist die geltende Fassung; geben Sie mit --replacement eine Registerdatei mit dem bereinigten Eintrag an oder beenden Sie ihn mit --end.",
  "store.erasure.other":
    "Der Ersatz beschreibt {other} statt {record}; geben Sie den bereinigten Eintrag selbst an.",
  "store.backup.unreadable":
    "Die Sicherung ist beschädigt, abgeschnitten oder keine Sicherung von KI-Kontor ({detail}); es wurde nichts eingespielt. Nehmen Sie eine andere Sicherung.",
  "store.backup.absent":
    "Die Sicherung kann nicht gelesen werden ({detail}); prüfen Sie Namen und Zugriffsrechte.",
  "store.backup.newer":
    "Die Sicherung stammt von einer neueren Programmversion (Format {format}, Datenbankstand {found}, dieses Programm kennt Stände bis {known}); starten Sie die neuere Programmversion.",
  "store.backup.stranger":
    "Die Sicherung enthält mit „{name}“ etwas, das nicht in eine Sicherung gehört; es wurde nichts eingespielt. Nehmen Sie eine andere Sicherung.",
  "store.backup.mismatch":
    "In der Sicherung stimmt {what} nicht mit dem überein, was sie selbst darüber sagt; es wurde nichts eingespielt. Nehmen Sie eine andere Sicherung.",
  "store.backup.huge":
    "Die Sicherung ist ausgepackt größer als {most} GB; es wurde nichts eingespielt. Erlauben Sie mit --most mehr, wenn Sie der Sicherung trauen.",
  "store.backup.occupied":
    "Die Datenbank ist nicht leer, sie enthält {what}; eine Sicherung wird nur in eine leere Datenbank eingespielt. Geben Sie mit --data einen neuen Ordner an oder mit DATABASE_URL eine leere Datenbank.",
  "store.backup.files":
    "Zur Datenbank gehören Anlagen (Anzahl: {count}), aber es ist nicht eingestellt, wo ihre Inhalte liegen; stellen Sie den Ablageort ein und wiederholen Sie den Befehl.",
  "store.backup.file":
    "Der Inhalt der Datei „{name}“ kann nicht gelesen oder abgelegt werden ({detail}); der Vorgang wurde abgebrochen, es ist nichts geschehen.",
  "store.backup.lost":
    "Der Inhalt der Anlage „{name}“ von {authority} ({hash}) fehlt in der Dateiablage oder ist verändert ({detail}); es wurde nichts gesichert. Hängen Sie dieselbe Datei mit „kontor attach“ noch einmal an ihren Eintrag an, oder legen Sie ihren Inhalt aus einer älteren Sicherung dorthin zurück. Gehört sie zu keinem Eintrag mehr, entfernt sie „kontor attachment tidy --remove“.",
  "store.backup.exists":
    "Die Datei „{file}“ gibt es schon; wählen Sie einen anderen Namen oder ersetzen Sie sie mit --force.",
  "store.backup.unwritable": "Die Sicherung „{file}“ kann nicht geschrieben werden ({detail}).",
  "store.damage.position":
    "An Position {position} steht nicht die Fassung, die dort stehen müsste: Sie fehlt oder wurde verschoben; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.missing": "Der Inhalt von {record} fehlt; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.unerased":
    "{record} wurde laut einer späteren Fassung gelöscht, ist aber noch oder wieder da; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.content":
    "Der Inhalt von {record} wurde nachträglich verändert; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.hash":
    "Angaben zu {record} wurden nachträglich verändert; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.link":
    "{record} schließt nicht an die Fassung davor an; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.count":
    "Die Fassungen des Eintrags zählen bei {record} nicht fort; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.time":
    "{record} wurde früher eingetragen als die Fassung davor; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.head":
    "Die Kette endet nicht, wo sie laut Kettenstand enden müsste (Position {position}); vergleichen Sie mit der letzten Sicherung.",
  "store.damage.anchor":
    "Die Kette stimmt an Position {position} nicht mit dem außerhalb aufbewahrten Kettenstand überein; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.authority":
    "Die Angaben zur Behörde {authority} passen nicht zu ihrer ersten Fassung; vergleichen Sie mit der letzten Sicherung.",
  "store.damage.span":
    "Das Verzeichnis der geltenden Fassungen weicht bei {record} von der Geschichte ab; bauen Sie es mit „kontor rebuild“ neu auf und starten Sie den Dienst danach neu.",
});
