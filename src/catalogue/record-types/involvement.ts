import { code, date, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const involvement = defineRecordType({
  type: "involvement",
  label: { one: "Frühzeitige Einbindung", many: "Frühzeitige Einbindung" },
  help: "Wie Politik oder Öffentlichkeit in neue KI-Vorhaben einbezogen werden, bevor über sie entschieden ist.",
  chapter: "people",
  facets: ["involvement"],
  title: ["step", "forum"],
  fields: {
    subject: reference({
      label: "Vorhaben",
      help: "Bleibt leer, wenn die Regel für alle neuen Planungen gilt.",
      to: ["project"],
    }),
    rule: text({
      label: "Regel oder Vorschlag",
      help: "Beschreiben Sie, was wann vorgelegt oder beraten wird.",
      required: true,
    }),
    step: code({
      label: "Abschnitt",
      help: "In welchem Abschnitt der Planung die Einbindung einsetzt.",
      required: true,
      list: {
        idea: ["Idee", "Idea"],
        concept: ["Konzept", "Concept"],
        procurement: ["Beschaffung", "Procurement"],
        pilot: ["Pilot", "Pilot"],
        rollout: ["Einführung", "Rollout"],
      },
    }),
    on: date({ label: "Datum", help: "Der Tag, an dem die Einbindung stattfand oder vorgesehen ist." }),
    forum: text({
      label: "Gremium oder Format",
      help: "Wer einbezogen wird und wo, etwa ein Fachausschuss oder eine öffentliche Veranstaltung.",
      required: true,
    }),
    aspects: code({
      label: "Politische Ziele",
      help: "Wählen Sie, welche Anliegen dabei von Beginn an berücksichtigt werden sollen.",
      many: true,
      list: {
        citizenFocus: ["Bürgernähe", "Citizen focus"],
        transparency: ["Transparenz", "Transparency"],
        accessibility: ["Barrierefreiheit", "Accessibility"],
        privacy: ["Datenschutz", "Privacy"],
        equality: ["Gleichbehandlung", "Equality"],
      },
    }),
    status: code({
      label: "Stand",
      help: "Ein Vorschlag der Verwaltung ist noch keine Vereinbarung mit dem Gremium.",
      required: true,
      list: {
        proposed: ["vorgeschlagen", "Proposed"],
        agreed: ["vereinbart", "Agreed"],
        done: ["durchgeführt", "Done"],
      },
    }),
    result: text({
      label: "Ergebnis",
      help: "Was die Beratung ergeben hat und was daraufhin geändert wurde.",
    }),
  },
});
