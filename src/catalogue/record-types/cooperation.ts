import { period, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const cooperation = defineRecordType({
  type: "cooperation",
  label: { one: "Kooperation", many: "Kooperationen" },
  help: "Worin und mit welchem Ziel die Behörde bei KI mit einem Partner zusammenarbeitet.",
  chapter: "people",
  facets: ["partners"],
  title: ["partner"],
  fields: {
    partner: reference({
      label: "Partner",
      help: "Mit wem zusammengearbeitet wird; legen Sie ihn vorher an, wenn er noch fehlt.",
      required: true,
      to: ["partner"],
    }),
    subject: reference({
      label: "Anwendungen und Vorhaben",
      help: "Wählen Sie alles, woran gemeinsam gearbeitet wird.",
      many: true,
      to: ["system", "project"],
    }),
    goal: text({ label: "Ziel", help: "Was mit der Zusammenarbeit erreicht werden soll.", required: true }),
    results: text({ label: "Ergebnisse", help: "Was bisher dabei herausgekommen ist." }),
    period: period({
      label: "Zeitraum",
      help: "Seit wann zusammengearbeitet wird und gegebenenfalls bis wann.",
      required: true,
    }),
  },
});
