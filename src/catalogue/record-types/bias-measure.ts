import { code, date, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const biasMeasure = defineRecordType({
  type: "biasMeasure",
  label: { one: "Maßnahme gegen Verzerrung", many: "Maßnahmen gegen Verzerrung" },
  help: "Was getan wird, damit eine KI-Anwendung niemanden benachteiligt, und was dabei festgestellt wurde.",
  chapter: "protection",
  facets: ["bias"],
  title: ["kind", "subject"],
  fields: {
    subject: reference({
      label: "Anwendung oder Einsatz",
      help: "Wählen Sie aus, bei welcher KI auf Benachteiligung geachtet wird.",
      required: true,
      to: ["system", "deployment"],
    }),
    kind: code({
      label: "Zweck der Maßnahme",
      help: "Ob Benachteiligungen verhindert, erkannt oder behoben werden sollen.",
      required: true,
      list: {
        prevention: ["Vorbeugung", "Prevention"],
        detection: ["Erkennung", "Detection"],
        correction: ["Korrektur", "Correction"],
      },
    }),
    method: text({
      label: "Vorgehen",
      help: "Beschreiben Sie, was konkret geprüft oder geregelt wird, etwa Stichproben mit vertauschten Namen.",
      required: true,
    }),
    groups: text({
      label: "Betrachtete Personengruppen",
      help: "Nennen Sie die Merkmale oder Gruppen, deren Benachteiligung in den Blick genommen wird.",
      many: true,
    }),
    on: date({
      label: "Durchgeführt am",
      help: "Der Tag der Prüfung oder des Beginns einer dauerhaften Regelung.",
    }),
    finding: text({
      label: "Befund",
      help: "Was festgestellt wurde; halten Sie auch fest, wenn nichts Auffälliges gefunden wurde.",
    }),
    correction: text({
      label: "Abhilfe",
      help: "Wie auf eine festgestellte Benachteiligung reagiert wurde.",
    }),
    correctedOn: date({ label: "Behoben am", help: "Der Tag, seit dem die Abhilfe wirkt." }),
  },
});
