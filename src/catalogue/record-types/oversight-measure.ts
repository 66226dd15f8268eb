import { reference, text, yesNo } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const oversightMeasure = defineRecordType({
  type: "oversightMeasure",
  label: { one: "Menschliche Letztentscheidung", many: "Menschliche Letztentscheidungen" },
  help: "Wie sichergestellt ist, dass an einer Stelle des Verfahrens ein Mensch entscheidet und nicht die KI.",
  chapter: "protection",
  facets: ["oversight"],
  title: ["step", "subject"],
  fields: {
    subject: reference({
      label: "Anwendung oder Einsatz",
      help: "Wählen Sie aus, für welche KI die Regel gilt.",
      required: true,
      to: ["system", "deployment"],
    }),
    step: text({
      label: "Verfahrensschritt",
      help: "An welcher Stelle der Bearbeitung ein Mensch prüft, etwa „Freigabe des Bescheidentwurfs“.",
      required: true,
    }),
    decidedBy: text({
      label: "Entscheidende Funktion",
      help: "Nennen Sie die Funktionsbezeichnung, etwa „Sachbearbeitung Wohngeld“, nicht den Namen der Person.",
      required: true,
    }),
    rule: text({
      label: "Regel",
      help: "Was vorgeschrieben ist, etwa dass jedes Ergebnis vor der Verwendung vollständig zu lesen ist.",
      required: true,
    }),
    canOverride: yesNo({
      label: "Abweichen möglich",
      help: "Ob der Mensch das Ergebnis der KI ändern oder verwerfen kann.",
    }),
    logged: yesNo({
      label: "Protokolliert",
      help: "Ob festgehalten wird, dass und wie der Mensch entschieden hat.",
    }),
    training: text({
      label: "Vorbereitung der Entscheidenden",
      help: "Welche Schulung oder Einweisung die prüfenden Beschäftigten erhalten haben.",
    }),
  },
});
