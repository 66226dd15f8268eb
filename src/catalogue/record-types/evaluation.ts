import { code, date, integer, markdown, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const evaluation = defineRecordType({
  type: "evaluation",
  label: { one: "Evaluation", many: "Evaluationen" },
  help: "Wer den Erfolg eines KI-Einsatzes nach welchen Kriterien und in welchen Abständen beurteilt.",
  chapter: "benefit",
  facets: ["evaluation"],
  title: ["subject", "unit"],
  fields: {
    subject: reference({
      label: "Untersucht wird",
      help: "Wählen Sie den Einsatz, das Vorhaben oder die Anwendung, deren Erfolg beurteilt wird.",
      required: true,
      to: ["deployment", "project", "system"],
    }),
    unit: reference({
      label: "Zuständige Organisationseinheit",
      help: "Die Stelle im Haus, die die Untersuchung durchführt oder beauftragt.",
      required: true,
      to: ["unit"],
    }),
    function: text({
      label: "Verantwortliche Funktion",
      help: "Nennen Sie die Funktionsbezeichnung, nicht den Namen der Person.",
    }),
    criteria: code({
      label: "Kriterien",
      help: "Wählen Sie alle Maßstäbe, nach denen der Erfolg beurteilt wird.",
      required: true,
      many: true,
      list: {
        economy: ["Wirtschaftlichkeit", "Cost-effectiveness"],
        serviceQuality: ["Servicequalität", "Service quality"],
        legalCertainty: ["Rechtssicherheit", "Legal certainty"],
        citizenSatisfaction: ["Zufriedenheit der Bürgerinnen und Bürger", "Citizen satisfaction"],
        staffSatisfaction: ["Zufriedenheit der Beschäftigten", "Staff satisfaction"],
        fairness: ["Diskriminierungsfreiheit", "Fairness"],
        security: ["Sicherheit", "Security"],
        accuracy: ["Richtigkeit der Ergebnisse", "Accuracy"],
      },
    }),
    intervalMonths: integer({
      label: "Abstand in Monaten",
      help: "Nach wie vielen Monaten erneut untersucht wird; bleibt bei einmaligen Untersuchungen leer.",
      min: 1,
    }),
    lastOn: date({
      label: "Zuletzt am",
      help: "Der Tag, an dem die jüngste Untersuchung abgeschlossen wurde.",
    }),
    nextOn: date({ label: "Nächste am", help: "Der Tag, für den die kommende Untersuchung vorgesehen ist." }),
    result: markdown({
      label: "Ergebnis",
      help: "Was die jüngste Untersuchung gezeigt hat, in wenigen Sätzen.",
    }),
    consequence: code({
      label: "Folgerung",
      help: "Was die Behörde daraufhin mit dem Einsatz macht.",
      list: {
        continue: ["unverändert fortführen", "Continue"],
        change: ["ändern", "Change"],
        stop: ["beenden", "Stop"],
        open: ["noch offen", "Open"],
      },
    }),
  },
});
