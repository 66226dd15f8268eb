import { problemMaker } from "#values/problem.ts";

/** What can keep a new AI use from being reported. */
export const reportingProblem = problemMaker({
  "actions.reporting.refused":
    "Für diese Stelle dürfen Sie keine KI-Anwendung melden; wenden Sie sich an die KI-Koordination.",
  "actions.reporting.gone":
    "Diese Meldung gibt es nicht mehr: Sie ist abgeschlossen oder verworfen. Bitte beginnen Sie neu.",
  "actions.reporting.unfinished": "Es fehlen noch Angaben; bitte ergänzen Sie die markierte Seite.",
  "actions.reporting.maybe-known":
    "Im Register stehen Anwendungen mit ähnlichem Namen: Bitte prüfen Sie, ob es eine davon ist.",
});
