import { code, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const principleEvidence = defineRecordType({
  type: "principleEvidence",
  label: { one: "Nachweis zu einem Grundsatz", many: "Nachweise zu Grundsätzen" },
  help: "Wie eine Anwendung oder ein Regelwerk einen übergeordneten Grundsatz umsetzt.",
  chapter: "rules",
  facets: ["policyAlignment"],
  title: ["principle", "subject"],
  fields: {
    principle: reference({
      label: "Grundsatz",
      help: "Der Grundsatz, um dessen Umsetzung es geht.",
      required: true,
      to: ["principle"],
    }),
    subject: reference({
      label: "Umgesetzt in",
      help: "Die Anwendung oder das eigene Regelwerk, worin sich der Grundsatz zeigt.",
      required: true,
      to: ["system", "policy"],
    }),
    how: text({
      label: "Umsetzung",
      help: "Womit der Grundsatz eingehalten wird, so konkret, dass es sich nachprüfen lässt.",
      required: true,
    }),
    status: code({
      label: "Stand",
      help: "Wie weit die Umsetzung nach eigener Einschätzung ist.",
      list: {
        met: ["Umgesetzt", "Met"],
        partly: ["Teilweise umgesetzt", "Partly met"],
        open: ["Offen", "Open"],
      },
    }),
  },
});
