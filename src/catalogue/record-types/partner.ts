import { code, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const partner = defineRecordType({
  type: "partner",
  label: { one: "Partner", many: "Partner" },
  help: "Eine Stelle außerhalb der Behörde, mit der sie bei KI zusammenarbeitet.",
  chapter: "people",
  facets: ["partners"],
  title: ["name"],
  fields: {
    name: text({
      label: "Name",
      help: "Die vollständige Bezeichnung der Einrichtung, keine Personen.",
      required: true,
    }),
    kind: code({
      label: "Art",
      help: "Welcher Gruppe von Einrichtungen der Partner angehört.",
      required: true,
      list: {
        authority: ["andere Behörde", "Other authority"],
        cityCompany: ["städtische Gesellschaft", "City-owned company"],
        university: ["Hochschule", "University"],
        research: ["Forschungseinrichtung", "Research institution"],
        company: ["Unternehmen", "Company"],
        association: ["Verband oder Verein", "Association"],
        serviceProvider: ["Dienstleister", "Service provider"],
      },
    }),
  },
});
