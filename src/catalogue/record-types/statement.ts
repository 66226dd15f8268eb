import { code, date, facet, markdown, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const statement = defineRecordType({
  type: "statement",
  label: { one: "Freigegebener Textbaustein", many: "Freigegebene Textbausteine" },
  help: "Ein von der Leitung freigegebener Text für das, was sich aus Daten nicht ablesen lässt.",
  chapter: "self",
  facets: [
    "dataReadiness",
    "workforceImpact",
    "sustainability",
    "complaints",
    "copyright",
    "assessmentOpinion",
  ],
  title: ["facet", "purpose"],
  fields: {
    facet: facet({
      label: "Thema",
      help: "Zu welchen Fragen der Text in einer Antwort erscheint.",
      required: true,
    }),
    text: markdown({
      label: "Text",
      help: "Vollständige Sätze, die wörtlich in die Antwort übernommen werden.",
      required: true,
    }),
    purpose: code({
      label: "Verwendung",
      help: "An welcher Stelle einer Antwort der Text steht und ob er wertet.",
      required: true,
      list: {
        preliminaryRemark: ["Vorbemerkung", "Preliminary remark"],
        answer: ["Antwort", "Answer"],
        opinion: ["Einschätzung", "Opinion"],
      },
    }),
    approvedBy: text({
      label: "Freigegeben durch",
      help: "Die Funktion, die den Wortlaut verantwortet; kein Name.",
      required: true,
    }),
    approvedOn: date({
      label: "Freigegeben am",
      help: "Ab diesem Tag darf der Text verwendet werden.",
      required: true,
    }),
    validTo: date({
      label: "Verwendbar bis",
      help: "Letzter Tag der Verwendung; leer, solange der Text stimmt.",
    }),
  },
});
