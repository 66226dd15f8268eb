import { date, facet, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const notCompetent = defineRecordType({
  type: "notCompetent",
  label: { one: "Zuständigkeit anderer Stelle", many: "Zuständigkeiten anderer Stellen" },
  help: "Für welches Thema nicht diese Behörde, sondern eine andere Stelle zuständig ist.",
  chapter: "self",
  facets: [],
  title: ["facet", "competentBody"],
  fields: {
    facet: facet({
      label: "Thema",
      help: "Worüber die andere Stelle Auskunft geben kann.",
      required: true,
    }),
    competentBody: text({
      label: "Zuständige Stelle",
      help: "Amtliche Bezeichnung der Stelle, an die zu verweisen ist.",
      required: true,
    }),
    basis: text({
      label: "Grundlage",
      help: "Woraus sich die Zuständigkeit ergibt, etwa eine Zuständigkeitsanordnung oder ein Senatsbeschluss.",
    }),
    note: text({
      label: "Hinweis",
      help: "Was die eigene Behörde trotzdem sagen kann oder wo Angaben veröffentlicht sind.",
    }),
    from: date({
      label: "Seit",
      help: "Ab welchem Tag die andere Stelle zuständig ist.",
    }),
  },
});
