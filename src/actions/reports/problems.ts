import { problemMaker } from "#values/problem.ts";

/** What can be wrong with adopting and publishing reports. */
export const reportsProblem = problemMaker({
  "actions.reports.refused":
    "Ihre Rolle erlaubt diesen Schritt nicht; festgestellt wird ein Bericht von der Leitung, veröffentlicht von der KI-Koordination oder der Leitung.",
  "actions.reports.demonstration":
    "Aus einem Beispielregister kann kein Bericht festgestellt oder veröffentlicht werden; der Entwurf bleibt als Beispiel ansehbar.",
  "actions.reports.interim":
    "Das Jahr {year} ist noch nicht zu Ende; festgestellt werden kann der Bericht ab dem 1. Januar {next}.",
  "actions.reports.adopted":
    "Ein solcher Bericht für {year} ist schon festgestellt. Für eine Neufassung geben Sie an, warum sie nötig ist.",
  "actions.reports.future":
    "Der Entwurf gibt einen Zeitpunkt in der Zukunft an; öffnen Sie den Entwurf neu und stellen Sie ihn dann fest.",
  "actions.reports.absent": "Diesen Bericht gibt es nicht; die Liste zeigt die festgestellten Berichte.",
  "actions.reports.not-public":
    "Diese Ausfertigung ist für die politischen Gremien geschrieben. Veröffentlichen lässt sich nur eine öffentliche; stellen Sie diese zuerst fest.",
});
