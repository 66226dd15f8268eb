import { code, date, group, markdown, reference, text, yesNo } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const policy = defineRecordType({
  type: "policy",
  label: { one: "Regelwerk", many: "Regelwerke" },
  help: "Eine schriftlich festgehaltene Leitlinie, ein Konzept, eine Strategie oder eine Dienstanweisung zum Einsatz von KI.",
  chapter: "rules",
  facets: ["policies"],
  title: ["title"],
  fields: {
    title: text({ label: "Titel", help: "Wie das Papier heißt.", required: true }),
    kind: code({
      label: "Art",
      help: "Um welche Art von Papier es sich handelt.",
      required: true,
      list: {
        guideline: ["Leitlinie", "Guideline"],
        concept: ["Konzept", "Concept"],
        strategy: ["Strategie", "Strategy"],
        serviceInstruction: ["Dienstanweisung", "Service instruction"],
        serviceAgreement: ["Dienstvereinbarung", "Works agreement"],
        termsOfUse: ["Nutzungsbedingungen", "Terms of use"],
        checklist: ["Checkliste", "Checklist"],
        roadmap: ["Fahrplan", "Roadmap"],
      },
    }),
    issuer: text({ label: "Herausgeber", help: "Welche Stelle das Papier erlassen hat.", required: true }),
    level: code({
      label: "Ebene",
      help: "Auf welcher Ebene das Papier gilt.",
      required: true,
      list: {
        own: ["eigene Behörde", "Own authority"],
        state: ["Land", "State"],
        federal: ["Bund", "Federal"],
        eu: ["Europäische Union", "European Union"],
      },
    }),
    validFrom: date({ label: "Gilt seit", help: "Ab welchem Tag das Papier gilt.", required: true }),
    validTo: date({ label: "Gilt bis", help: "Letzter Tag der Geltung; leer, solange es gilt." }),
    binding: yesNo({ label: "Verbindlich", help: "Ob die Beschäftigten daran gebunden sind." }),
    summary: markdown({ label: "Inhalt", help: "Worum es geht, in wenigen Sätzen." }),
    refersTo: group({
      label: "Bezug auf andere Regelwerke",
      help: "Auf welche übergeordneten Papiere sich dieses bezieht.",
      many: true,
      facets: ["policyAlignment"],
      fields: {
        policy: reference({
          label: "Regelwerk",
          help: "Das Papier, auf das Bezug genommen wird.",
          required: true,
          to: ["policy"],
        }),
        explicit: yesNo({
          label: "Ausdrücklich",
          help: "Ob das Papier namentlich genannt wird.",
          required: true,
        }),
        points: text({
          label: "Punkte",
          help: "Welche Punkte oder Grundsätze aufgegriffen werden.",
          many: true,
        }),
        passage: text({ label: "Fundstelle", help: "Wo der Bezug steht." }),
      },
    }),
    topics: text({ label: "Themen", help: "Schlagwörter zum Inhalt.", many: true }),
  },
});
