import { code, date, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const intervention = defineRecordType({
  type: "intervention",
  label: {
    one: "Änderung, Einschränkung oder Einstellung",
    many: "Änderungen, Einschränkungen und Einstellungen",
  },
  help: "Dass eine KI-Anwendung verändert, eingeschränkt, ausgesetzt oder eingestellt wurde, und warum.",
  chapter: "benefit",
  facets: ["interventions"],
  title: ["kind", "subject"],
  fields: {
    subject: reference({
      label: "Betroffen ist",
      help: "Wählen Sie die Anwendung, den Einsatz oder das Vorhaben, in das eingegriffen wurde.",
      required: true,
      to: ["system", "deployment", "project"],
    }),
    on: date({
      label: "Wirksam ab",
      help: "Der Tag, an dem der Eingriff in Kraft getreten ist.",
      required: true,
    }),
    kind: code({
      label: "Art des Eingriffs",
      help: "Wählen Sie den weitestgehenden Schritt, der an diesem Tag wirksam wurde.",
      required: true,
      list: {
        changed: ["verändert", "Changed"],
        restricted: ["eingeschränkt", "Restricted"],
        suspended: ["ausgesetzt", "Suspended"],
        ended: ["eingestellt", "Ended"],
      },
    }),
    reason: code({
      label: "Grund",
      help: "Der ausschlaggebende Anlass; weitere Anlässe gehören in die Erläuterung.",
      required: true,
      list: {
        insufficientResults: ["unzureichende Ergebnisse", "Insufficient results"],
        privacy: ["Datenschutz", "Privacy"],
        security: ["Informationssicherheit", "Information security"],
        cost: ["Kosten", "Cost"],
        legal: ["rechtliche Gründe", "Legal reasons"],
        acceptance: ["fehlende Akzeptanz", "Lack of acceptance"],
        bias: ["Verzerrung oder Diskriminierung", "Bias or discrimination"],
        other: ["sonstiger Grund", "Other reason"],
      },
    }),
    explanation: text({
      label: "Erläuterung",
      help: "Schildern Sie konkret, was festgestellt wurde und weshalb gehandelt werden musste.",
      required: true,
    }),
    measures: text({
      label: "Getroffene Maßnahmen",
      help: "Was die Behörde unternommen hat, auch zum Schutz bereits Betroffener.",
      required: true,
    }),
  },
});
