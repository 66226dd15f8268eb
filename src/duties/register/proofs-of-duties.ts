import {
  assessment,
  DOCUMENTATION,
  EVALUATION,
  field,
  NOTICE,
  OVERSIGHT,
  STAFF_PARTICIPATION,
  TRAINING,
  type Proving,
} from "./proofs.ts";

const DPIA = assessment("dpia", "Datenschutz-Folgenabschätzung");
const THRESHOLD = assessment("dpiaThreshold", "Schwellwertanalyse Datenschutz");
const FRIA = assessment("fria", "Grundrechte-Folgenabschätzung");
const CLASSIFIED = assessment("aiActClassification", "Einstufung nach der KI-Verordnung");
const EU_DATABASE = field("euDatabaseUrl", "shown", "Eintrag in der EU-Datenbank");

/** What shows a duty, besides a documentation of its provision, by the id of the duty. */
const PROOFS: Readonly<Record<string, readonly Proving[]>> = {
  "ki-vo-4": [TRAINING],
  "ki-vo-5": [CLASSIFIED],
  "ki-vo-6-4": [CLASSIFIED, field("aiActReasoning", "begun", "Begründung der Einstufung")],
  "ki-vo-26-2": [OVERSIGHT],
  "ki-vo-26-5": [EVALUATION],
  "ki-vo-26-7": [STAFF_PARTICIPATION],
  "ki-vo-26-8": [EU_DATABASE],
  "ki-vo-26-9": [DPIA],
  "ki-vo-26-11": [NOTICE],
  "ki-vo-27": [FRIA],
  "ki-vo-49-2": [EU_DATABASE],
  "ki-vo-50-1": [NOTICE],
  "ki-vo-50-3": [NOTICE],
  "ki-vo-50-4-deepfake": [NOTICE],
  "ki-vo-50-4-text": [NOTICE],
  "ki-vo-50-5": [NOTICE],
  "ki-vo-86": [field("redress", "begun", "Rechtsschutz und Beschwerde")],
  "dsgvo-35": [DPIA, THRESHOLD],
  "hmbpersvg-88": [STAFF_PARTICIPATION],
};

/** The ids of duties with a proof of their own. */
export const PROVEN_DUTIES: readonly string[] = Object.keys(PROOFS);

/** What shows that a duty is met: its own records first, then a documentation of its provision. */
export function proofsOfDuty(id: string): readonly Proving[] {
  return [...(PROOFS[id] ?? []), DOCUMENTATION];
}
