import { reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";
import { aiAct } from "#catalogue/system-fields/ai-act.ts";
import { dataAndHosting } from "#catalogue/system-fields/data-and-hosting.ts";
import { decisionsAndEffects } from "#catalogue/system-fields/decisions-and-effects.ts";
import { whatItIs } from "#catalogue/system-fields/what-it-is.ts";

export const system = defineRecordType({
  type: "system",
  label: { one: "KI-Anwendung", many: "KI-Anwendungen" },
  help: "Was eine KI-Anwendung ist, woher sie kommt, welche Daten sie verarbeitet und wie sie rechtlich eingestuft ist.",
  chapter: "use",
  facets: [
    "systems",
    "centralPlatforms",
    "dataRules",
    "oversight",
    "security",
    "hosting",
    "models",
    "procurement",
    "aiAct",
    "sustainability",
    "accessibility",
    "surveillance",
  ],
  title: ["name"],
  fields: {
    ...whatItIs,
    ...dataAndHosting,
    ...decisionsAndEffects,
    ...aiAct,
    processingRecordId: text({
      label: "Eintrag im Verarbeitungsverzeichnis",
      help: "Nummer oder Zeichen, unter dem die Verarbeitung nach Art. 30 DSGVO verzeichnet ist.",
      facets: ["legalBasis", "documentation"],
    }),
    contact: text({
      label: "Ansprechstelle",
      help: "Funktionspostfach für Rückfragen zu dieser Anwendung; kein Name.",
      facets: ["systems"],
    }),
    documentationLinks: text({
      label: "Unterlagen",
      help: "Vollständige Adressen von Handbüchern, Beschreibungen oder Veröffentlichungen zur Anwendung.",
      many: true,
      format: "url",
      facets: ["documentation"],
    }),
    replaces: reference({
      label: "Ersetzt",
      help: "Die frühere KI-Anwendung, an deren Stelle diese getreten ist.",
      to: ["system"],
      facets: ["systems"],
    }),
  },
});
