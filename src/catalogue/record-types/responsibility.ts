import { code, date, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const responsibility = defineRecordType({
  type: "responsibility",
  label: { one: "Zuständigkeit", many: "Zuständigkeiten" },
  help: "Welche Stelle welche Aufgabe beim Einsatz von KI wahrnimmt.",
  chapter: "who",
  facets: ["responsibility"],
  title: ["function", "unit"],
  fields: {
    unit: reference({
      label: "Organisationseinheit",
      help: "Wo die Aufgabe im Aufbau der Behörde angesiedelt ist.",
      required: true,
      to: ["unit"],
    }),
    function: text({
      label: "Funktionsbezeichnung",
      help: "Die Funktion laut Geschäftsverteilung, zum Beispiel Digitalbeauftragte Stelle; kein Name.",
      required: true,
    }),
    tasks: code({
      label: "Aufgaben",
      help: "Alles, was diese Funktion bei KI übernimmt; „Gesamtverantwortung“ nur, wenn sie ausdrücklich übertragen ist.",
      required: true,
      many: true,
      list: {
        overall: ["Gesamtverantwortung", "Overall responsibility"],
        planning: ["Planung", "Planning"],
        introduction: ["Einführung", "Introduction"],
        monitoring: ["Überwachung", "Monitoring"],
        development: ["Weiterentwicklung", "Further development"],
        evaluation: ["Evaluation", "Evaluation"],
        register: ["Führung des Verzeichnisses", "Keeping the register"],
        privacy: ["Datenschutz", "Data protection"],
        informationSecurity: ["Informationssicherheit", "Information security"],
        training: ["Schulung", "Training"],
        inquiries: ["Beantwortung von Anfragen", "Answering inquiries"],
        contact: ["Ansprechstelle", "Point of contact"],
      },
    }),
    holder: code({
      label: "Wahrgenommen durch",
      help: "Ob die Aufgabe im eigenen Haus liegt oder eine andere Stelle sie übernimmt.",
      required: true,
      list: {
        own: ["Eigene Behörde", "Own authority"],
        central: ["Zentrale Stelle des Landes", "Central body of the state"],
        specialistAuthority: ["Fachbehörde", "Specialist authority"],
        serviceProvider: ["Dienstleister", "Service provider"],
      },
    }),
    scope: text({
      label: "Umfang",
      help: "Für welche Anwendungen oder Bereiche das gilt; leer, wenn für alle.",
    }),
    from: date({
      label: "Seit",
      help: "Der Tag, an dem die Aufgabe übertragen wurde.",
      required: true,
    }),
    to: date({
      label: "Bis",
      help: "Der letzte Tag; leer, solange die Aufgabe wahrgenommen wird.",
    }),
  },
});
