import { code, date, group, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const incident = defineRecordType({
  type: "incident",
  label: { one: "Vorfall", many: "Vorfälle" },
  help: "Ein unerlaubter Einsatz, eine Störung, eine Beschwerde oder ein anderes Ereignis, das Folgen verlangte.",
  chapter: "protection",
  facets: ["misuse", "complaints"],
  title: ["kind", "on"],
  fields: {
    on: date({
      label: "Datum",
      help: "Der Tag des Ereignisses oder, wenn er nicht bekannt ist, der Tag der Feststellung.",
      required: true,
    }),
    kind: code({
      label: "Art des Vorfalls",
      help: "Wählen Sie die Einordnung, die das Ereignis am besten trifft.",
      required: true,
      list: {
        unauthorisedUse: ["unerlaubter Einsatz", "Unauthorised use"],
        misuse: ["missbräuchlicher Einsatz", "Misuse"],
        privacyBreach: ["Datenschutzverletzung", "Privacy breach"],
        malfunction: ["Fehlfunktion", "Malfunction"],
        discrimination: ["Diskriminierung", "Discrimination"],
        securityIncident: ["Sicherheitsvorfall", "Security incident"],
        seriousIncident: [
          "schwerwiegender Vorfall nach der KI-Verordnung",
          "Serious incident under the AI Act",
        ],
        complaint: ["Beschwerde", "Complaint"],
      },
    }),
    tool: reference({
      label: "Beteiligtes Werkzeug",
      help: "Wählen Sie den Eintrag im Register oder nennen Sie das Werkzeug, wenn es dort nicht steht.",
      to: ["system", "publicTool"],
      orText: true,
    }),
    unit: reference({
      label: "Organisationseinheit",
      help: "In welcher Stelle des Hauses es geschehen ist.",
      to: ["unit"],
    }),
    description: text({
      label: "Sachverhalt",
      help: "Schildern Sie, was geschehen ist, ohne Personen erkennbar zu machen.",
      required: true,
    }),
    consequences: text({
      label: "Konsequenzen",
      help: "Wie die Behörde auf das Ereignis reagiert hat.",
    }),
    prevention: text({
      label: "Präventivmaßnahmen",
      help: "Was unternommen wurde, damit sich so etwas nicht wiederholt.",
    }),
    reportedTo: group({
      label: "Meldungen",
      help: "Tragen Sie jede Stelle ein, der das Ereignis mitgeteilt wurde.",
      many: true,
      fields: {
        body: text({ label: "Stelle", help: "Wer unterrichtet wurde, etwa die Datenschutzaufsicht." }),
        on: date({ label: "Gemeldet am", help: "Der Tag, an dem die Mitteilung abgegeben wurde." }),
      },
    }),
    closedOn: date({
      label: "Abgeschlossen am",
      help: "Der Tag, seit dem nichts mehr zu veranlassen ist; bleibt leer, solange daran gearbeitet wird.",
    }),
  },
});
