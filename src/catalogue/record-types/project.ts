import { FIELDS_OF_USE } from "#catalogue/fields-of-use.ts";
import { code, date, reference, text, yesNo } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const project = defineRecordType({
  type: "project",
  label: { one: "Vorhaben", many: "Vorhaben" },
  help: "Ein geplanter, geprüfter oder erprobter Einsatz von KI mit Ziel, Nutzen und Zeitplan.",
  chapter: "use",
  facets: ["projects", "citizenSupport", "procurement"],
  title: ["title"],
  fields: {
    title: text({
      label: "Titel",
      help: "Der Name, unter dem das Vorhaben in der Behörde geführt wird.",
      required: true,
    }),
    objective: text({
      label: "Zielsetzung",
      help: "Was am Ende erreicht sein soll, in ein bis drei Sätzen.",
      required: true,
    }),
    unit: reference({
      label: "Federführung",
      help: "Die Organisationseinheit, die das Vorhaben verantwortet.",
      required: true,
      to: ["unit"],
    }),
    system: reference({
      label: "KI-Anwendung",
      help: "Die Anwendung, um die es geht; leer, solange noch keine ausgewählt ist.",
      to: ["system"],
    }),
    fields: code({
      label: "Aufgabenfelder",
      help: "Die Felder, unter denen das Vorhaben in Übersichten gefunden werden soll.",
      many: true,
      list: FIELDS_OF_USE,
    }),
    status: code({
      label: "Status",
      help: "Wie weit das Vorhaben heute ist.",
      required: true,
      list: {
        idea: ["Idee", "Idea"],
        examination: ["In Prüfung", "Under examination"],
        approved: ["Beschlossen", "Approved"],
        running: ["In Umsetzung", "Running"],
        evaluating: ["In Evaluation", "Under evaluation"],
        completed: ["Abgeschlossen", "Completed"],
        abandoned: ["Nicht weiterverfolgt", "Abandoned"],
      },
    }),
    scale: code({
      label: "Größe",
      help: "„Groß“, wenn die Vertretung nach den Regeln zur frühzeitigen Einbindung zu beteiligen ist.",
      facets: ["projects", "involvement"],
      list: {
        small: ["Klein", "Small"],
        large: ["Groß", "Large"],
      },
    }),
    benefitCitizens: text({
      label: "Nutzen für Bürgerinnen und Bürger",
      help: "Was sich für sie verbessern soll; erwartete Wirkungen als Erwartung formulieren.",
      facets: ["projects", "citizenSupport"],
    }),
    benefitStaff: text({
      label: "Nutzen für Beschäftigte",
      help: "Was sich bei der Arbeit verbessern soll; erwartete Wirkungen als Erwartung formulieren.",
      facets: ["projects", "workforceImpact"],
    }),
    startOn: date({
      label: "Start",
      help: "Der tatsächliche oder geplante erste Tag der Umsetzung.",
      facets: ["projects", "citizenSupport"],
    }),
    evaluationOn: date({
      label: "Evaluation",
      help: "Wann der Erfolg geprüft wird oder wurde.",
      facets: ["projects", "evaluation"],
    }),
    continuationOn: date({
      label: "Verstetigung",
      help: "Ab wann ein dauerhafter Betrieb in Betracht kommt.",
      facets: ["projects"],
    }),
    endOn: date({
      label: "Ende",
      help: "Der tatsächliche oder geplante letzte Tag des Vorhabens.",
      facets: ["projects"],
    }),
    partners: reference({
      label: "Externe Partner",
      help: "Stellen außerhalb der Behörde, die an der Umsetzung mitwirken.",
      many: true,
      facets: ["projects", "partners"],
      to: ["partner"],
    }),
    deployments: reference({
      label: "Entstandene Einsätze",
      help: "Die Einsätze, die aus dem Vorhaben hervorgegangen sind, damit nichts doppelt gezählt wird.",
      many: true,
      facets: ["projects", "systems"],
      to: ["deployment"],
    }),
    citizenFacing: yesNo({
      label: "Richtet sich an Bürgerinnen und Bürger",
      help: "Ja, wenn Menschen außerhalb der Behörde unmittelbar mit der Anwendung zu tun haben sollen.",
      facets: ["citizenSupport"],
    }),
    selectionCriteria: text({
      label: "Auswahlkriterien",
      help: "Wonach entschieden wurde oder wird, ob und mit welcher Lösung das Vorhaben umgesetzt wird.",
      facets: ["procurement"],
    }),
    procurement: text({
      label: "Beschaffung",
      help: "Auf welchem Weg die Lösung beschafft wird, etwa Ausschreibung, Rahmenvertrag oder zentrale Bereitstellung.",
      facets: ["procurement"],
    }),
    firstCouncilNoticeOn: date({
      label: "Vertretung erstmals unterrichtet am",
      help: "Wann die Vertretung oder einer ihrer Ausschüsse zum ersten Mal von dem Vorhaben erfuhr.",
      facets: ["involvement", "reporting"],
    }),
  },
});
