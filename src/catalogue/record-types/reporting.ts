import { code, date, integer, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const reporting = defineRecordType({
  type: "reporting",
  label: { one: "Berichterstattung", many: "Berichterstattung" },
  help: "In welcher Form und wie oft ein politisches Gremium über den Einsatz von KI unterrichtet wird.",
  chapter: "people",
  facets: ["reporting"],
  title: ["recipient", "format"],
  fields: {
    recipient: text({
      label: "Empfänger",
      help: "Die Versammlung oder der Ausschuss, etwa „Bezirksversammlung“ oder „Hauptausschuss“.",
      required: true,
    }),
    format: code({
      label: "Form",
      help: "Auf welche Weise berichtet wird.",
      required: true,
      list: {
        annualReport: ["jährlicher KI-Bericht", "Annual report"],
        committeeReport: ["Bericht im Ausschuss", "Committee report"],
        dashboard: ["Dashboard", "Dashboard"],
        paper: ["schriftliche Mitteilung", "Written paper"],
        oral: ["mündlicher Bericht", "Oral report"],
      },
    }),
    intervalMonths: integer({
      label: "Abstand in Monaten",
      help: "Nach wie vielen Monaten erneut berichtet wird; bleibt leer, wenn nur bei Anlass berichtet wird.",
      min: 1,
    }),
    lastOn: date({ label: "Zuletzt am", help: "Der Tag des jüngsten Berichts." }),
    nextOn: date({ label: "Nächster am", help: "Der Tag, für den der kommende Bericht vorgesehen ist." }),
    basis: text({
      label: "Grundlage",
      help: "Der Beschluss oder die Absprache, auf der die Unterrichtung beruht, mit Drucksachennummer, falls vorhanden.",
    }),
    status: code({
      label: "Stand",
      help: "Ein Vorschlag der Verwaltung ist noch keine Vereinbarung mit dem Gremium.",
      required: true,
      list: {
        proposed: ["vorgeschlagen", "Proposed"],
        agreed: ["vereinbart", "Agreed"],
        established: ["eingeführt", "Established"],
      },
    }),
  },
});
