import { date, facet, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const nilReturn = defineRecordType({
  type: "nilReturn",
  label: { one: "Fehlanzeige", many: "Fehlanzeigen" },
  help: "Die bestätigte Aussage, dass es zu einem Thema nichts zu berichten gibt.",
  chapter: "self",
  facets: [],
  title: ["facet", "unit", "asOf"],
  fields: {
    facet: facet({
      label: "Thema",
      help: "Worauf sich die Fehlanzeige bezieht; je Thema ein Eintrag.",
      required: true,
    }),
    unit: reference({
      label: "Organisationseinheit",
      help: "Für wen die Aussage gilt; leer nur, wenn sie für die ganze Behörde bestätigt ist.",
      to: ["unit"],
    }),
    asOf: date({
      label: "Stand",
      help: "Der Tag, auf den sich die Aussage bezieht; sie gilt von da an zwölf Monate.",
      required: true,
    }),
    confirmedBy: text({
      label: "Bestätigt durch",
      help: "Die Funktion, die sich im Zuständigkeitsbereich vergewissert hat; kein Name.",
      required: true,
    }),
    reason: text({
      label: "Erläuterung",
      help: "Wie das festgestellt wurde oder weshalb nichts vorliegt.",
    }),
  },
});
