import { code, decimal, period, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const position = defineRecordType({
  type: "position",
  label: { one: "Stelle", many: "Stellen" },
  help: "Eine geschaffene oder vorgesehene Stelle, zu deren Aufgaben der Einsatz von KI gehört.",
  chapter: "people",
  facets: ["staffing"],
  title: ["function", "unit"],
  fields: {
    function: text({
      label: "Funktion",
      help: "Nennen Sie die Funktionsbezeichnung, nicht den Namen der Person.",
      required: true,
    }),
    kind: code({
      label: "Art",
      help: "Ob es sich um eine Stelle im Stellenplan, eine Funktion innerhalb vorhandener Stellen oder eine Projektstelle handelt.",
      list: {
        post: ["Stelle", "Post"],
        functionPost: ["Funktionsstelle", "Functional post"],
        projectPost: ["Projektstelle", "Project post"],
      },
    }),
    unit: reference({
      label: "Organisationseinheit",
      help: "Wo die Stelle angesiedelt ist oder werden soll.",
      required: true,
      to: ["unit"],
    }),
    grade: text({ label: "Wertigkeit", help: "Besoldungs- oder Entgeltgruppe, etwa „A 13“ oder „E 13“." }),
    fte: decimal({
      label: "Stellenanteil (VZÄ)",
      help: "Der Umfang der gesamten Stelle in Vollzeitäquivalenten, etwa 0,5 für eine halbe Stelle.",
      required: true,
      min: 0,
    }),
    aiShare: decimal({
      label: "Davon für KI (Prozent)",
      help: "Welcher Teil der Arbeitszeit auf Aufgaben mit KI-Bezug entfällt, von 0 bis 100.",
      min: 0,
      max: 100,
    }),
    term: code({
      label: "Befristung",
      help: "Ob die Stelle auf Dauer eingerichtet ist.",
      list: { permanent: ["unbefristet", "Permanent"], temporary: ["befristet", "Temporary"] },
    }),
    status: code({
      label: "Stand",
      help: "Eine Stelle gilt erst als vorhanden, wenn sie geschaffen ist.",
      required: true,
      list: { existing: ["vorhanden", "Existing"], planned: ["geplant", "Planned"] },
    }),
    period: period({
      label: "Zeitraum",
      help: "Ab wann und gegebenenfalls bis wann die Stelle besteht oder vorgesehen ist.",
      required: true,
    }),
  },
});
