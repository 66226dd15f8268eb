import { code, date, markdown, text } from "#catalogue/fields.ts";
import type { Fields } from "#catalogue/fields.ts";

/** How a system is classified under the AI Act, Regulation (EU) 2024/1689. */
export const aiAct = {
  isAiSystem: code({
    label: "KI-System nach der KI-Verordnung",
    help: "Ob die Anwendung unter die Begriffsbestimmung des Art. 3 Nr. 1 der Verordnung (EU) 2024/1689 fällt.",
    required: true,
    facets: ["aiAct", "systems"],
    list: {
      yes: ["Ja", "Yes"],
      no: ["Nein", "No"],
      unclear: ["Ungeklärt", "Unclear"],
    },
  }),
  aiActRole: code({
    label: "Rolle der Behörde nach der KI-Verordnung",
    help: "Betreiber ist, wer ein KI-System in eigener Verantwortung verwendet, Anbieter, wer es entwickelt oder unter eigenem Namen bereitstellt; beides ist möglich.",
    many: true,
    facets: ["aiAct"],
    list: {
      provider: ["Anbieter", "Provider"],
      deployer: ["Betreiber", "Deployer"],
    },
  }),
  aiActClass: code({
    label: "Einstufung nach der KI-Verordnung",
    help: "Das Ergebnis der eigenen Prüfung; „Noch nicht eingestuft“, solange keine vorliegt.",
    required: true,
    facets: ["aiAct"],
    list: {
      prohibited: ["Verbotene Praktik (Art. 5)", "Prohibited practice (Art. 5)"],
      highRiskAnnexIII: ["Hochrisiko nach Anhang III", "High-risk under Annex III"],
      highRiskAnnexI: ["Hochrisiko nach Anhang I", "High-risk under Annex I"],
      exemptArt6_3: ["Ausnahme nach Art. 6 Abs. 3", "Exempt under Art. 6(3)"],
      transparency: ["Transparenzpflichten (Art. 50)", "Transparency obligations (Art. 50)"],
      minimal: ["Minimales Risiko", "Minimal risk"],
      notAi: ["Kein KI-System", "Not an AI system"],
      unclassified: ["Noch nicht eingestuft", "Not yet classified"],
    },
  }),
  annexIIIArea: text({
    label: "Bereich nach Anhang III",
    help: "Nummer und Buchstabe des Bereichs, zum Beispiel Nr. 5 Buchst. a; auch bei einer Ausnahme nach Art. 6 Abs. 3.",
    facets: ["aiAct"],
  }),
  aiActReasoning: markdown({
    label: "Begründung der Einstufung",
    help: "Warum die Anwendung so eingestuft wurde, nachvollziehbar für Prüfende.",
    facets: ["aiAct"],
  }),
  classifiedOn: date({
    label: "Eingestuft am",
    help: "Der Tag der letzten Prüfung der Einstufung.",
    facets: ["aiAct"],
  }),
  classifiedBy: text({
    label: "Eingestuft durch",
    help: "Die Funktion, die die Einstufung verantwortet; kein Name.",
    facets: ["aiAct"],
  }),
  euDatabaseUrl: text({
    label: "Eintrag in der EU-Datenbank",
    help: "Vollständige Adresse des Eintrags nach Art. 49 und 71 der KI-Verordnung, soweit einer besteht.",
    format: "url",
    facets: ["aiAct"],
  }),
} satisfies Fields;
