import { code, decimal, group, integer, period, reference, text, yesNo } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const training = defineRecordType({
  type: "training",
  label: { one: "Schulung", many: "Schulungen" },
  help: "Eine durchgeführte oder geplante Fortbildung, in der Beschäftigte den Umgang mit KI lernen.",
  chapter: "people",
  facets: ["trainingHeld", "trainingPlanned"],
  title: ["title"],
  fields: {
    title: text({ label: "Titel", help: "Wie die Veranstaltung im Programm heißt.", required: true }),
    kind: code({
      label: "Art",
      help: "In welcher Form gelernt wird.",
      required: true,
      list: {
        presence: ["Präsenzveranstaltung", "Classroom training"],
        online: ["Online-Veranstaltung", "Live online training"],
        elearning: ["E-Learning", "E-learning"],
        workshop: ["Workshop", "Workshop"],
        materials: ["Schulungsunterlagen", "Training materials"],
        coaching: ["Beratung am Arbeitsplatz", "Coaching"],
      },
    }),
    status: code({
      label: "Stand",
      help: "Nur Veranstaltungen, die stattgefunden haben, gelten als durchgeführt.",
      required: true,
      list: {
        held: ["durchgeführt", "Held"],
        planned: ["geplant", "Planned"],
        cancelled: ["abgesagt", "Cancelled"],
      },
    }),
    period: period({
      label: "Zeitraum",
      help: "Der Tag oder die Tage, an denen die Veranstaltung stattfindet oder das Angebot offensteht.",
      required: true,
    }),
    hours: decimal({
      label: "Umfang in Stunden",
      help: "Wie lange die Teilnahme für eine Person dauert.",
      min: 0,
    }),
    topics: code({
      label: "Inhalte",
      help: "Wählen Sie alle Themen, die behandelt werden.",
      required: true,
      many: true,
      list: {
        chances: ["Chancen", "Opportunities"],
        risks: ["Risiken", "Risks"],
        privacy: ["Datenschutz", "Privacy"],
        law: ["rechtliche Rahmenbedingungen", "Legal framework"],
        practice: ["praktische Nutzung", "Practical use"],
        ethics: ["Ethik", "Ethics"],
        security: ["Informationssicherheit", "Information security"],
        oversight: ["menschliche Kontrolle", "Human oversight"],
      },
    }),
    provider: text({ label: "Anbieter", help: "Welche Stelle oder Firma die Veranstaltung ausrichtet." }),
    audience: text({ label: "Zielgruppe", help: "An welche Beschäftigten sich das Angebot richtet." }),
    participants: integer({
      label: "Teilnehmende",
      help: "Die Anzahl aller Beschäftigten des Hauses, die teilgenommen haben oder erwartet werden.",
      min: 0,
    }),
    byUnit: group({
      label: "Teilnehmende nach Organisationseinheit",
      help: "Schlüsseln Sie die Anzahl auf, wenn sie je Stelle bekannt ist; Zahlen unter fünf werden nicht nach außen gegeben.",
      many: true,
      fields: {
        unit: reference({
          label: "Organisationseinheit",
          help: "Die Stelle, deren Beschäftigte gezählt werden.",
          required: true,
          to: ["unit"],
        }),
        participants: integer({
          label: "Teilnehmende",
          help: "Die Anzahl der Beschäftigten dieser Stelle.",
          required: true,
          min: 0,
        }),
      },
    }),
    mandatory: yesNo({
      label: "Verpflichtend",
      help: "Ob die Beschäftigten der Zielgruppe teilnehmen müssen.",
    }),
  },
});
