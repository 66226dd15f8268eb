import { date, integer, text, yesNo } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const inventory = defineRecordType({
  type: "inventory",
  label: { one: "Verzeichnis der KI-Anwendungen", many: "Verzeichnisse der KI-Anwendungen" },
  help: "Ob die Behörde ein Verzeichnis ihrer KI-Anwendungen führt und wie verlässlich es ist.",
  chapter: "rules",
  facets: ["register"],
  title: ["exists", "since"],
  fields: {
    exists: yesNo({
      label: "Verzeichnis vorhanden",
      help: "Ja, sobald ein Verzeichnis tatsächlich geführt wird; eine Absicht genügt nicht.",
      required: true,
    }),
    since: date({
      label: "Geführt seit",
      help: "Der Tag, an dem das Verzeichnis erstmals vorlag.",
    }),
    complete: yesNo({
      label: "Vollständig",
      help: "Ob nach heutigem Kenntnisstand alle eingesetzten Anwendungen enthalten sind.",
    }),
    coversPilots: yesNo({
      label: "Mit Pilotprojekten",
      help: "Ob auch Anwendungen in Pilot und Test aufgenommen werden.",
    }),
    updateMonths: integer({
      label: "Aktualisierung alle … Monate",
      help: "In welchem Abstand der Bestand planmäßig durchgesehen wird.",
      min: 1,
      max: 120,
    }),
    lastFullReviewOn: date({
      label: "Zuletzt vollständig geprüft am",
      help: "Wann zuletzt alle Einträge mit den Organisationseinheiten abgeglichen wurden.",
    }),
    reasonIfNot: text({
      label: "Gründe, falls nicht vorhanden",
      help: "Warum bisher kein Verzeichnis besteht oder das vorhandene unvollständig ist.",
    }),
    plannedFrom: date({
      label: "Vorgesehen ab",
      help: "Ab wann ein Verzeichnis geführt werden soll; nur, wenn noch keines besteht.",
    }),
  },
});
