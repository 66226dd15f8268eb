import { problemMaker } from "#values/problem.ts";

/** What can keep a text from being read as an inquiry. */
const TEXTS = {
  "inquiry.text.empty":
    "Der Text ist leer: Bitte laden Sie die Datei noch einmal oder fügen Sie den Text der Anfrage ein.",
  "inquiry.text.too-long":
    "Der Text hat {length} Zeichen, gelesen werden höchstens {most}: Bitte laden Sie nur die Anfrage ohne Anlagen.",
  "inquiry.text.too-many-lines":
    "Der Text hat mehr als {most} Zeilen: Bitte laden Sie nur die Anfrage ohne Anlagen und Tabellen.",
  "inquiry.text.binary":
    "Die Datei enthält keinen lesbaren Text: Bitte speichern Sie die Anfrage als Text, Word oder PDF mit Textebene.",
  "inquiry.questions.none":
    "Es wurden keine Fragen gefunden: Bitte prüfen Sie, ob der Text die Fragen enthält, und setzen Sie vor jede eine Nummer.",
  "inquiry.questions.too-many":
    "Es wurden {count} Fragen gefunden, gelesen werden höchstens {most}: Bitte teilen Sie den Text in einzelne Anfragen.",
  "inquiry.file.too-big":
    "Die Datei hat {size} MB, gelesen werden höchstens {most} MB: Bitte laden Sie nur die Anfrage ohne Anlagen.",
  "inquiry.file.unsupported":
    "Dateien dieser Art ({type}) können nicht gelesen werden: Bitte speichern Sie die Anfrage als PDF, Word (.docx), ODT, HTML oder Text.",
  "inquiry.file.encrypted":
    "Die Datei ist mit einem Kennwort geschützt: Bitte heben Sie den Schutz auf und laden Sie die Datei noch einmal.",
  "inquiry.file.broken":
    "Die Datei ist beschädigt oder unvollständig: Bitte öffnen Sie sie in ihrem Programm, speichern Sie sie neu und laden Sie sie noch einmal.",
  "inquiry.file.pictures":
    "Die PDF-Datei enthält nur Bilder von Seiten und keinen lesbaren Text: Bitte lassen Sie zuerst eine Texterkennung (OCR) darüber laufen oder besorgen Sie die Datei mit Text.",
  "inquiry.file.empty":
    "In der Datei steht kein Text: Bitte prüfen Sie, ob es die richtige Datei ist, und laden Sie sie noch einmal.",
  "inquiry.file.bomb":
    "Die Datei enthält ausgepackt mehr als {most} MB oder ungewöhnlich viele Teile und wird nicht geöffnet: Bitte speichern Sie die Anfrage ohne Bilder und Anlagen neu.",
  "inquiry.file.too-deep":
    "Die Datei ist ungewöhnlich tief verschachtelt und wird nicht gelesen: Bitte kopieren Sie den Text der Anfrage in eine Textdatei.",
  "inquiry.file.too-many-pages":
    "Die Datei hat {pages} Seiten, gelesen werden höchstens {most}: Bitte laden Sie nur die Anfrage ohne Anlagen.",
  "inquiry.file.too-slow":
    "Das Lesen der Datei wurde nach {seconds} Sekunden abgebrochen: Bitte laden Sie nur die Anfrage ohne Anlagen oder kopieren Sie ihren Text in eine Textdatei.",
  "inquiry.file.too-heavy":
    "Das Lesen der Datei braucht mehr als {most} MB Arbeitsspeicher und wurde abgebrochen: Bitte laden Sie nur die Anfrage ohne Anlagen oder kopieren Sie ihren Text in eine Textdatei.",
} as const;

/** Makes a problem of this room. */
export const inquiryProblem = problemMaker(TEXTS);

/** Texts of the warnings for what the reader could not be sure of; `{name}` places as in problems. */
const WARNINGS = {
  "inquiry.numbers.doubled":
    "Die Nummer {no} kommt mehr als einmal vor: Bitte prüfen Sie die Zählung der Fragen.",
  "inquiry.numbers.lost":
    "Zwischen Frage {after} und Frage {before} fehlt mindestens eine Nummer: Bitte prüfen Sie, ob eine Frage fehlt.",
  "inquiry.date.missing":
    "Es wurde kein Datum der Anfrage gefunden: Bitte ergänzen Sie es, damit Zeiträume wie „in den letzten drei Jahren“ bestimmt werden können.",
  "inquiry.lead-in.missing":
    "Es wurde kein einleitender Satz vor den Fragen gefunden: Bitte prüfen Sie, ob alle Fragen erkannt sind.",
  "inquiry.facets.none":
    "Zu Frage {no} wurde kein Thema erkannt: Bitte ordnen Sie die Frage selbst einem Thema zu.",
  "inquiry.facets.unsure":
    "Bei Frage {no} ist das Thema nicht sicher erkannt ({facet}): Bitte prüfen Sie die Zuordnung. In Betracht kommen auch: {others}.",
  "inquiry.pages.pictures":
    "Auf {pages} von {all} Seiten steht kein lesbarer Text (zuerst Seite {first}): Bitte prüfen Sie, ob dort Fragen stehen, und ergänzen Sie sie.",
  "inquiry.doc.numbers":
    "In alten Word-Dateien (.doc) sind die Nummern automatischer Listen nicht im Text: Bitte vergleichen Sie die Zählung der Fragen mit der Datei.",
  "inquiry.mail.attachment": "Die Anlage „{name}“ der E-Mail wurde nicht gelesen: {reason}",
} as const;

/** Makes the text of a warning of this room. */
export const inquiryWarning = problemMaker(WARNINGS);
