import type { FIELDS_OF_USE } from "#catalogue/fields-of-use.ts";
import type { RecordDataMap } from "#catalogue/record-types.generated.ts";

type Kind = NonNullable<RecordDataMap["system"]["kinds"]>[number];
type FieldOfUse = keyof typeof FIELDS_OF_USE;

/** A kind of application as questions call it. */
export type KindWord = { readonly name: string; readonly kind: Kind; readonly pattern: RegExp };

/** Kinds of application and the words that limit a question to them. */
export const KIND_WORDS: readonly KindWord[] = [
  {
    ...{ name: "Chatbot", kind: "chatbot" },
    pattern: /(?<!\p{L})\p{L}*Chat-?bots?(?!\p{L})|Dialogsystem|Auskunftsassistent|Chat-Assistent/iu,
  },
  {
    ...{ name: "RPA", kind: "rpa" },
    pattern: /(?<!\p{L})RPA(?!\p{L})|Robotic Process Automation|Software-?Roboter|Prozessautomatisierung/iu,
  },
  {
    ...{ name: "Übersetzung", kind: "translation" },
    pattern:
      /Übersetzungs-?(?:systeme?|programme?|tools?|dienste?|anwendung|software|lösung|werkzeug|hilfe)|^Übersetzung$|maschinell\p{L}* Übersetzung|(?:systeme?|programme?|anwendung(?:en)?|werkzeuge?|KI) (?:zur|für die|für) Übersetzung/iu,
  },
  {
    ...{ name: "Spracherkennung", kind: "speechToText" },
    pattern: /Spracherkennung|Transkriptions|Transkribier|Diktier-?(?:systeme?|programme?|software|hilfe)/iu,
  },
  {
    ...{ name: "Bildauswertung", kind: "imageAnalysis" },
    pattern: /Bilderkennung|Bildauswertung|Bildanalyse/iu,
  },
  {
    ...{ name: "Dokumentenverarbeitung", kind: "documentProcessing" },
    pattern: /Dokumentenverarbeitung|Dokumentenerkennung|Texterkennung/iu,
  },
  {
    name: "Prognose",
    kind: "prediction",
    pattern: /Prognose-?(?:systeme?|modelle?|werkzeuge?|programme?)/iu,
  },
  { name: "Scoring", kind: "scoring", pattern: /(?<!\p{L})Scoring/iu },
];

/** Fields of use that a reader's filter means besides records that name it. */
export const FIELD_WORDS: Readonly<Record<string, readonly FieldOfUse[]>> = {
  Protokollierung: ["minutes"],
  Wohngeld: ["housingBenefit"],
  Bauantrag: ["building"],
  Personalgewinnung: ["personnel"],
};
