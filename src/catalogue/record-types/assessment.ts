import { code, date, markdown, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const assessment = defineRecordType({
  type: "assessment",
  label: { one: "Folgenabschätzung oder Risikoanalyse", many: "Folgenabschätzungen und Risikoanalysen" },
  help: "Eine Prüfung, welche Folgen und Risiken der Einsatz einer KI-Anwendung hat, mit ihrem Stand und Ergebnis.",
  chapter: "protection",
  facets: ["assessments", "security", "aiAct", "accessibility"],
  title: ["kind", "subject"],
  fields: {
    subject: reference({
      label: "Geprüft wird",
      help: "Wählen Sie die Anwendung, den Einsatz oder das Vorhaben, auf das sich die Prüfung erstreckt.",
      required: true,
      to: ["system", "deployment", "project"],
    }),
    kind: code({
      label: "Art der Prüfung",
      help: "Legen Sie für jede Prüfung einen eigenen Eintrag an, auch wenn mehrere in einem Dokument stehen.",
      required: true,
      list: {
        dpia: ["Datenschutz-Folgenabschätzung", "Data protection impact assessment"],
        dpiaThreshold: ["Schwellwertanalyse Datenschutz", "DPIA threshold analysis"],
        fria: ["Grundrechte-Folgenabschätzung", "Fundamental rights impact assessment"],
        riskAnalysis: ["Risikoanalyse", "Risk analysis"],
        securityConcept: ["Informationssicherheitskonzept", "Information security concept"],
        transferImpact: ["Prüfung der Drittlandübermittlung", "Transfer impact assessment"],
        accessibility: ["Prüfung der Barrierefreiheit", "Accessibility assessment"],
        aiActClassification: ["Einstufung nach der KI-Verordnung", "AI Act classification"],
      },
    }),
    status: code({
      label: "Stand",
      help: "Wie weit die Prüfung ist oder ob sie nach Ihrer Feststellung nicht durchgeführt werden muss.",
      required: true,
      list: {
        required: ["erforderlich, noch nicht begonnen", "Required, not yet begun"],
        inProgress: ["in Bearbeitung", "In progress"],
        completed: ["abgeschlossen", "Completed"],
        notRequired: ["nicht erforderlich", "Not required"],
      },
    }),
    on: date({
      label: "Datum",
      help: "Der Tag des Abschlusses oder der Feststellung, dass keine Prüfung nötig ist.",
    }),
    result: markdown({
      label: "Ergebnis",
      help: "Zu welchem Schluss die Prüfung kommt, in wenigen Sätzen, die auch Außenstehende verstehen.",
    }),
    residualRisk: code({
      label: "Restrisiko",
      help: "Wie hoch die Gefahr für Betroffene bleibt, wenn alle Maßnahmen umgesetzt sind.",
      list: { low: ["gering", "Low"], medium: ["mittel", "Medium"], high: ["hoch", "High"] },
    }),
    measures: markdown({
      label: "Maßnahmen",
      help: "Was gegen die erkannten Risiken vorgesehen oder umgesetzt ist.",
    }),
    unit: reference({
      label: "Durchführende Organisationseinheit",
      help: "Die Stelle im Haus, die die Prüfung verantwortet.",
      to: ["unit"],
    }),
    dpoConsultedOn: date({
      label: "Datenschutzbeauftragte beteiligt am",
      help: "Der Tag, an dem der Rat der oder des Datenschutzbeauftragten eingeholt wurde.",
    }),
    dpoOpinion: text({
      label: "Stellungnahme des Datenschutzes",
      help: "Was die oder der Datenschutzbeauftragte geraten hat, in Kurzform.",
    }),
    notRequiredReason: text({
      label: "Begründung, falls nicht erforderlich",
      help: "Legen Sie dar, weshalb auf die Prüfung verzichtet werden durfte.",
    }),
    reviewDueOn: date({
      label: "Überprüfung fällig am",
      help: "Der Tag, bis zu dem erneut zu prüfen ist, ob die Bewertung noch stimmt.",
    }),
  },
});
