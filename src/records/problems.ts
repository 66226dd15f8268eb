import { problemMaker } from "#values/problem.ts";

/** What can be wrong with a record, by itself or among others. */
const TEXTS = {
  "records.record.not-object": "Der Eintrag ist kein Objekt: Bitte geben Sie „type“, „key“ und „data“ an.",
  "records.type.missing": "Der Eintrag nennt keine Art: Bitte ergänzen Sie „type“.",
  "records.type.unknown":
    "Die Art „{type}“ gibt es nicht: Bitte verwenden Sie eine Art aus dem Katalog, zum Beispiel „system“.",
  "records.key.missing": "Der Eintrag hat keine Kennung: Bitte ergänzen Sie „key“.",
  "records.key.bad":
    "Die Kennung „{key}“ ist unzulässig: Bitte verwenden Sie höchstens 120 Kleinbuchstaben und Ziffern, dazwischen Bindestriche, Punkte oder Unterstriche.",
  "records.key.twice":
    "Der Eintrag {record} steht mehrfach in der Datei: Bitte behalten Sie nur einen davon oder vergeben Sie eine andere Kennung.",
  "records.name.forbidden":
    "Der Name „{name}“ ist aus Sicherheitsgründen nicht erlaubt: Bitte entfernen Sie diese Angabe.",
  "records.nesting.too-deep":
    "Die Angaben sind tiefer als {most} Ebenen verschachtelt: Bitte vereinfachen Sie den Aufbau.",
  "records.field.unknown": "Das Feld „{field}“ gibt es hier nicht: Bitte prüfen Sie die Schreibweise.",
  "records.field.missing":
    "Die Pflichtangabe „{label}“ fehlt: Bitte ergänzen Sie sie oder begründen Sie unter „unknown“, „notCollected“ oder „notApplicable“, warum es sie nicht gibt.",
  "records.field.missing-inside": "Die Pflichtangabe „{label}“ fehlt: Bitte ergänzen Sie sie.",
  "records.value.kind": "„{label}“ hat die falsche Form: Bitte geben Sie {expected} an.",
  "records.value.empty":
    "Ein Listeneintrag von „{label}“ ist leer: Bitte füllen Sie ihn aus oder entfernen Sie ihn.",
  "records.text.too-long": "„{label}“ ist zu lang: Bitte kürzen Sie auf höchstens {most} Zeichen.",
  "records.text.control-character":
    "„{label}“ enthält ein unzulässiges Steuerzeichen: Bitte entfernen Sie es, erlaubt sind nur Zeilenumbrüche und Tabulatoren.",
  "records.text.not-url":
    "„{label}“ ist keine Internetadresse: Bitte geben Sie sie vollständig mit http:// oder https:// an.",
  "records.text.not-email": "„{label}“ ist keine E-Mail-Adresse: Bitte prüfen Sie die Schreibweise.",
  "records.code.unknown": "„{value}“ gibt es für „{label}“ nicht: Bitte wählen Sie eine von {allowed}.",
  "records.number.too-small": "„{label}“ ist zu klein: Bitte geben Sie mindestens {least} an.",
  "records.number.too-large": "„{label}“ ist zu groß: Bitte geben Sie höchstens {most} an.",
  "records.date.impossible":
    "„{value}“ ist für „{label}“ kein Kalendertag: Bitte geben Sie einen Tag der Jahre 1900 bis 2199 als JJJJ-MM-TT an.",
  "records.date.reversed": "„{later}“ liegt vor „{earlier}“: Bitte prüfen Sie beide Tage.",
  "records.period.reversed": "„{label}“ endet vor dem Beginn: Bitte prüfen Sie beide Tage.",
  "records.stages.reversed": "Ein Abschnitt endet vor seinem Beginn: Bitte prüfen Sie beide Tage.",
  "records.stages.overlapping":
    "Dieser Abschnitt überschneidet sich mit dem, der am {other} beginnt: Bitte lassen Sie jeden Abschnitt enden, bevor der nächste beginnt.",
  "records.money.negative": "„{label}“ ist negativ: Bitte geben Sie einen Betrag ab 0 an.",
  "records.money.fraction":
    "„{label}“ hat Bruchteile von Cent: Bitte geben Sie den Betrag in ganzen Cent an.",
  "records.money.currency":
    "„{label}“ ist nicht in Euro angegeben: Bitte rechnen Sie um und setzen Sie „EUR“.",
  "records.reference.wrong-type":
    "„{value}“ passt nicht zu „{label}“: Bitte verweisen Sie auf einen Eintrag der Art {allowed}, geschrieben als art/kennung.",
  "records.reference.dangling":
    "Der Eintrag „{value}“ ist weder in der Datei noch im Register vorhanden: Bitte legen Sie ihn an oder ändern Sie den Verweis.",
  "records.reference.circular":
    "Die Verweise laufen im Kreis ({circle}): Bitte lassen Sie keinen Eintrag mittelbar auf sich selbst verweisen.",
  "records.law.unknown":
    "Die Rechtsvorschrift „{value}“ ist nicht hinterlegt: Bitte verwenden Sie eine Kennung wie law/dsgvo-35.",
  "records.facet.unknown": "Das Thema „{value}“ gibt es nicht: Bitte wählen Sie ein Thema wie „systems“.",
  "records.honest.not-object":
    "„{map}“ hat die falsche Form: Bitte geben Sie zu jedem Feld eine Begründung an.",
  "records.honest.no-reason": "Für „{label}“ fehlt die Begründung: Bitte nennen Sie den Grund in einem Satz.",
  "records.honest.given-too":
    "„{label}“ ist ausgefüllt und zugleich unter „{map}“ genannt: Bitte entscheiden Sie sich für eines von beiden.",
  "records.honest.twice":
    "„{label}“ steht unter „{map}“ und unter „{other}“: Bitte nennen Sie das Feld nur einmal.",
  "records.withhold.unknown-field":
    "Das zurückgehaltene Feld „{field}“ gibt es in dieser Art nicht: Bitte prüfen Sie die Schreibweise.",
  "records.withhold.twice":
    "Das Feld „{field}“ wird mehrfach zurückgehalten: Bitte nennen Sie es nur einmal mit einem Grund.",
} as const;

/** Makes a problem of this room. */
export const recordsProblem = problemMaker(TEXTS);

/** Codes of the problems of this room. */
export type RecordsProblemCode = keyof typeof TEXTS;

const MOST_SHOWN = 60;

/** A text of the input as a message may show it: short, on one line, without control characters. */
export function shown(text: string): string {
  const clean = text.slice(0, MOST_SHOWN + 1).replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, " ");
  return clean.length > MOST_SHOWN ? `${clean.slice(0, MOST_SHOWN)}…` : clean;
}
