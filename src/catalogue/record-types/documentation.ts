import { code, date, law, markdown, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const documentation = defineRecordType({
  type: "documentation",
  label: { one: "Dokumentation nach Gesetz", many: "Dokumentationen nach Gesetz" },
  help: "Wie eine gesetzliche Pflicht zur Dokumentation für eine Anwendung erfüllt wird.",
  chapter: "rules",
  facets: ["documentation"],
  title: ["system", "duty"],
  fields: {
    system: reference({
      label: "KI-Anwendung",
      help: "Die Anwendung, für die etwas zu dokumentieren ist.",
      required: true,
      to: ["system"],
    }),
    duty: law({
      label: "Pflicht",
      help: "Die Vorschrift, aus der sich die Pflicht ergibt, zum Beispiel § 13 Abs. 1 HmbVwDiG.",
      required: true,
    }),
    status: code({
      label: "Stand",
      help: "Ob die Pflicht nach eigener Prüfung erfüllt ist.",
      required: true,
      list: {
        fulfilled: ["Erfüllt", "Fulfilled"],
        partial: ["Teilweise erfüllt", "Partly fulfilled"],
        open: ["Offen", "Open"],
        notApplicable: ["Nicht anwendbar", "Not applicable"],
      },
    }),
    content: markdown({
      label: "Inhalt",
      help: "Was die Dokumentation festhält; bei „Nicht anwendbar“ der Grund dafür.",
    }),
    place: text({
      label: "Aktenzeichen",
      help: "Unter welchem Zeichen die Unterlagen in der Akte zu finden sind.",
    }),
    on: date({
      label: "Dokumentiert am",
      help: "Der Stand, den die Unterlagen wiedergeben.",
    }),
    unit: reference({
      label: "Federführung",
      help: "Die Organisationseinheit, die die Dokumentation pflegt.",
      to: ["unit"],
    }),
  },
});
