import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { CountedNoun } from "#language/numbers.ts";

/** What is assessed. */
export type AssessmentKind = NonNullable<RecordDataMap["assessment"]["kind"]>;

/** How assessments of each kind are counted. */
export const ASSESSMENT_NOUNS: Readonly<Record<AssessmentKind, CountedNoun>> = {
  dpia: { one: "Datenschutz-Folgenabschätzung", many: "Datenschutz-Folgenabschätzungen", gender: "feminine" },
  dpiaThreshold: {
    one: "Schwellwertanalyse zum Datenschutz",
    many: "Schwellwertanalysen zum Datenschutz",
    gender: "feminine",
  },
  fria: { one: "Grundrechte-Folgenabschätzung", many: "Grundrechte-Folgenabschätzungen", gender: "feminine" },
  riskAnalysis: { one: "Risikoanalyse", many: "Risikoanalysen", gender: "feminine" },
  securityConcept: {
    one: "Prüfung der Informationssicherheit",
    many: "Prüfungen der Informationssicherheit",
    gender: "feminine",
  },
  transferImpact: {
    one: "Prüfung der Drittlandübermittlung",
    many: "Prüfungen der Drittlandübermittlung",
    gender: "feminine",
  },
  accessibility: {
    one: "Prüfung der Barrierefreiheit",
    many: "Prüfungen der Barrierefreiheit",
    gender: "feminine",
  },
  aiActClassification: {
    one: "Einstufung nach der KI-Verordnung",
    many: "Einstufungen nach der KI-Verordnung",
    gender: "feminine",
  },
};
