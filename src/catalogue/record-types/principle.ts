import { integer, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const principle = defineRecordType({
  type: "principle",
  label: { one: "Grundsatz", many: "Grundsätze" },
  help: "Ein einzelner Grundsatz eines übergeordneten Rahmens, an dem sich die Behörde messen lässt.",
  chapter: "rules",
  facets: ["policyAlignment"],
  title: ["policy", "number"],
  fields: {
    policy: reference({
      label: "Regelwerk",
      help: "Der Rahmen, aus dem der Grundsatz stammt, zum Beispiel die Zehn Hamburger Leitlinien.",
      required: true,
      to: ["policy"],
    }),
    number: integer({
      label: "Nummer",
      help: "Die Zählung im Regelwerk; nach ihr werden die Grundsätze geordnet.",
      required: true,
      min: 1,
    }),
    text: text({
      label: "Wortlaut",
      help: "Der amtliche Text, unverändert übernommen; solange er nicht vorliegt, „nicht bekannt“ mit Begründung.",
    }),
  },
});
