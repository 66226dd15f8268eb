import { code, integer, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const unit = defineRecordType({
  type: "unit",
  label: { one: "Organisationseinheit", many: "Organisationseinheiten" },
  help: "Ein Teil der Behörde, dem Zuständigkeiten, Einsätze oder Beschäftigte zugeordnet werden.",
  chapter: "who",
  facets: [],
  title: ["name"],
  fields: {
    name: text({
      label: "Bezeichnung",
      help: "Der Name aus dem Organisationsplan, zum Beispiel Fachamt Bauprüfung.",
      required: true,
    }),
    abbreviation: text({
      label: "Kürzel",
      help: "Das Leitzeichen oder die Abkürzung, unter der die Einheit im Haus bekannt ist.",
    }),
    kind: code({
      label: "Art",
      help: "Die Stellung im Aufbau der Behörde.",
      list: {
        dezernat: ["Dezernat", "Division"],
        fachamt: ["Fachamt", "Department"],
        stabsstelle: ["Stabsstelle", "Staff unit"],
        team: ["Team oder Abschnitt", "Team or section"],
        external: ["Stelle außerhalb der Behörde", "Body outside the authority"],
      },
    }),
    parent: reference({
      label: "Gehört zu",
      help: "Die nächsthöhere Einheit; leer, wenn sie unmittelbar der Leitung untersteht.",
      to: ["unit"],
    }),
    headFunction: text({
      label: "Leitung",
      help: "Die Funktionsbezeichnung der leitenden Stelle, kein Name.",
    }),
    staffCount: integer({
      label: "Beschäftigte",
      help: "Anzahl der Personen ohne untergeordnete Einheiten, damit Quoten gebildet werden können.",
      min: 0,
    }),
  },
});
