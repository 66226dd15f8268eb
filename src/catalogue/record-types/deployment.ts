import { FIELDS_OF_USE } from "#catalogue/fields-of-use.ts";
import { code, date, group, integer, reference, text, yesNo } from "#catalogue/fields.ts";
import type { ClosedList } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

const STATUS = {
  idea: ["Idee", "Idea"],
  examination: ["In Prüfung", "Under examination"],
  preparation: ["In Vorbereitung", "In preparation"],
  pilot: ["Pilot", "Pilot"],
  test: ["Test", "Test"],
  regular: ["Regelbetrieb", "Regular operation"],
  restricted: ["Eingeschränkter Betrieb", "Restricted operation"],
  suspended: ["Ausgesetzt", "Suspended"],
  ended: ["Beendet", "Ended"],
} as const satisfies ClosedList;

export const deployment = defineRecordType({
  type: "deployment",
  label: { one: "Einsatz", many: "Einsätze" },
  help: "Wo, wofür und in welchem Stadium eine KI-Anwendung genutzt wird.",
  chapter: "use",
  facets: ["systems", "projects", "centralPlatforms", "citizenSupport", "usage", "surveillance"],
  title: ["system", "unit"],
  fields: {
    system: reference({
      label: "KI-Anwendung",
      help: "Die Anwendung, die hier genutzt wird; je Stelle und Aufgabe ein eigener Einsatz.",
      required: true,
      to: ["system"],
    }),
    unit: reference({
      label: "Organisationseinheit",
      help: "Die nutzende Einheit; bei Nutzung im ganzen Haus die Behörde selbst.",
      required: true,
      to: ["unit", "authority"],
    }),
    task: text({
      label: "Einsatzbereich/Fachaufgabe",
      help: "Wofür genau die Anwendung hier gebraucht wird, zum Beispiel Entwurf von Sitzungsniederschriften.",
      required: true,
    }),
    fields: code({
      label: "Aufgabenfelder",
      help: "Die Felder, unter denen der Einsatz in Übersichten gefunden werden soll.",
      many: true,
      list: FIELDS_OF_USE,
    }),
    status: code({
      label: "Status",
      help: "Der heutige Stand an dieser Stelle, auch wenn die Anwendung anderswo weiter ist.",
      required: true,
      list: STATUS,
    }),
    startedOn: date({
      label: "In Betrieb seit",
      help: "Der erste Tag der Nutzung an dieser Stelle, auch als Pilot oder Test.",
      facets: ["systems", "centralPlatforms", "citizenSupport", "surveillance"],
    }),
    endedOn: date({
      label: "Beendet am",
      help: "Der letzte Tag der Nutzung; leer, solange sie andauert.",
      facets: ["systems", "interventions"],
    }),
    stages: group({
      label: "Verlauf",
      help: "Frühere und heutige Stadien mit ihren Zeiten, damit Fragen zu vergangenen Tagen beantwortet werden können.",
      many: true,
      facets: ["systems", "projects"],
      fields: {
        status: code({
          label: "Status",
          help: "Das Stadium in diesem Zeitraum.",
          required: true,
          list: STATUS,
        }),
        from: date({ label: "Von", help: "Erster Tag in diesem Stadium.", required: true }),
        to: date({ label: "Bis", help: "Letzter Tag in diesem Stadium; leer, wenn es andauert." }),
      },
    }),
    citizenFacing: yesNo({
      label: "Richtet sich an Bürgerinnen und Bürger",
      help: "Ja, wenn Menschen außerhalb der Behörde unmittelbar mit der Anwendung oder ihren Ergebnissen zu tun haben.",
      facets: ["citizenSupport", "transparency"],
    }),
    purpose: text({
      label: "Zweck",
      help: "Welches Problem der Einsatz lösen oder welche Arbeit er erleichtern soll.",
    }),
    benefitCitizens: text({
      label: "Nutzen für Bürgerinnen und Bürger",
      help: "Was sich für sie verbessert, zum Beispiel kürzere Wartezeiten oder verständlichere Bescheide.",
      facets: ["centralPlatforms", "citizenSupport", "projects"],
    }),
    benefitStaff: text({
      label: "Nutzen für Beschäftigte",
      help: "Was sich bei der Arbeit verbessert, zum Beispiel weniger Routineaufgaben.",
      facets: ["centralPlatforms", "projects", "workforceImpact"],
    }),
    users: integer({
      label: "Nutzende",
      help: "Wie viele Beschäftigte die Anwendung hier derzeit nutzen; Verläufe gehören unter Nutzung.",
      min: 0,
      facets: ["usage", "centralPlatforms"],
    }),
    note: text({
      label: "Anmerkung",
      help: "Was zum Verständnis des Einsatzes sonst noch nötig ist.",
    }),
  },
});
