import { code, date, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const publicTool = defineRecordType({
  type: "publicTool",
  label: { one: "Frei zugängliches KI-Werkzeug", many: "Frei zugängliche KI-Werkzeuge" },
  help: "Was über die Nutzung eines im Internet frei zugänglichen KI-Werkzeugs bekannt ist und ob sie erlaubt ist.",
  chapter: "use",
  facets: ["publicTools"],
  title: ["tool", "unit"],
  fields: {
    tool: text({
      label: "Werkzeug",
      help: "Der Produktname, zum Beispiel ChatGPT oder DeepL.",
      required: true,
    }),
    vendor: text({
      label: "Hersteller",
      help: "Das Unternehmen oder die Organisation, die das Werkzeug öffentlich bereitstellt.",
    }),
    unit: reference({
      label: "Organisationseinheit",
      help: "Für wen die Angaben gelten; leer, wenn für die ganze Behörde.",
      to: ["unit"],
    }),
    purposes: text({
      label: "Genutzt für",
      help: "Wofür das Werkzeug nach bisheriger Kenntnis verwendet wird oder wurde.",
    }),
    permission: code({
      label: "Zulässigkeit",
      help: "Wie die Behörde zur dienstlichen Nutzung steht, unabhängig davon, ob genutzt wird.",
      required: true,
      list: {
        allowed: ["Erlaubt", "Allowed"],
        tolerated: ["Geduldet", "Tolerated"],
        forbidden: ["Untersagt", "Forbidden"],
        notDecided: ["Nicht entschieden", "Not decided"],
      },
    }),
    knownSince: date({
      label: "Bekannt seit",
      help: "Wann die Behörde erstmals von einer dienstlichen Nutzung erfuhr.",
    }),
    extent: text({
      label: "Umfang",
      help: "Wie häufig oder von wie vielen Beschäftigten genutzt wird, soweit bekannt und ohne Namen.",
    }),
    knowledgeSource: code({
      label: "Woher bekannt",
      help: "Worauf sich die Angaben stützen; „Keine Erhebung“, wenn nichts ermittelt wurde.",
      list: {
        survey: ["Umfrage", "Survey"],
        networkStatistics: ["Netzwerkstatistik", "Network statistics"],
        report: ["Meldung", "Report"],
        none: ["Keine Erhebung", "No survey made"],
      },
    }),
    policy: reference({
      label: "Geregelt in",
      help: "Das Regelwerk, aus dem sich die Zulässigkeit ergibt.",
      to: ["policy"],
    }),
  },
});
