import type { TreeQuestion } from "#law/ai-act/decision-tree.ts";

/** Whether a system in an area of Annex III is exempt after all. */
export const EXEMPTION_QUESTIONS: readonly TreeQuestion[] = [
  {
    id: "profiling",
    section: "exemption",
    text: "Erstellt das System Profile natürlicher Personen?",
    help: "Profiling heißt, persönliche Merkmale eines Menschen automatisch zu bewerten. Wer in einem Bereich des Anhangs III Profile erstellt, kann sich auf keine Ausnahme berufen.",
    examples: {
      yes: "Ein System errechnet für jede Antragstellerin eine Punktzahl aus ihren persönlichen Daten.",
      no: "Ein Programm erkennt, ob ein Formular vollständig ausgefüllt ist.",
    },
    law: ["ki-vo-6-3"],
    yes: {
      to: "interaction",
      class: "highRiskAnnexIII",
      because: "Das System erstellt Profile natürlicher Personen: in diesen Bereichen immer Hochrisiko.",
    },
    no: { to: "materialInfluence", because: "Das System erstellt keine Profile natürlicher Personen." },
  },
  {
    id: "materialInfluence",
    section: "exemption",
    text: "Beeinflusst das Ergebnis die Entscheidung wesentlich, oder besteht sonst ein erhebliches Risiko?",
    help: "Fragen Sie sich, ob die Entscheidung ohne das System anders ausfallen könnte.",
    examples: {
      yes: "Die Sachbearbeitung folgt in der Regel dem Vorschlag des Systems.",
      no: "Das System benennt nur die Datei nach ihrem Inhalt um.",
    },
    law: ["ki-vo-6-3"],
    yes: {
      to: "interaction",
      class: "highRiskAnnexIII",
      because:
        "Das Ergebnis beeinflusst die Entscheidung wesentlich, oder es besteht ein erhebliches Risiko.",
    },
    no: {
      to: "narrowTask",
      because: "Das Ergebnis beeinflusst die Entscheidung nicht wesentlich; kein erhebliches Risiko.",
    },
  },
  {
    id: "narrowTask",
    section: "exemption",
    text: "Erfüllt das System nur eine eng gefasste Verfahrensaufgabe?",
    help: "Diese und die drei folgenden Fragen nennen die Fälle der Ausnahme; einer genügt.",
    examples: {
      yes: "Das Einsortieren eingehender Unterlagen in die richtige Akte.",
      no: "Die Einschätzung, ob ein Antrag Erfolg hat.",
    },
    law: ["ki-vo-6-3-a"],
    yes: { to: "exemptionProof", because: "Das System erfüllt eine eng gefasste Verfahrensaufgabe." },
    no: { to: "improvesResult", because: "Keine eng gefasste Verfahrensaufgabe." },
  },
  {
    id: "improvesResult",
    section: "exemption",
    text: "Verbessert das System nur das Ergebnis einer Tätigkeit, die ein Mensch bereits abgeschlossen hat?",
    help: "Der Mensch hat seine Arbeit getan, das System glättet oder ergänzt sie.",
    examples: {
      yes: "Ein fertiger Bescheid wird sprachlich überarbeitet.",
      no: "Das System schreibt den Bescheid, der Mensch liest nur noch.",
    },
    law: ["ki-vo-6-3-b"],
    yes: {
      to: "exemptionProof",
      because: "Das System verbessert das Ergebnis einer abgeschlossenen menschlichen Tätigkeit.",
    },
    no: { to: "findsPatterns", because: "Keine bloße Verbesserung abgeschlossener menschlicher Tätigkeit." },
  },
  {
    id: "findsPatterns",
    section: "exemption",
    text: "Erkennt das System nur Entscheidungsmuster oder Abweichungen davon, ohne die menschliche Bewertung zu ersetzen?",
    help: "Ein Mensch prüft jeden Hinweis angemessen, bevor etwas daraus folgt.",
    examples: {
      yes: "Ein Hinweis, dass eine Entscheidung von früheren gleichartigen abweicht.",
      no: "Abweichende Fälle werden ohne menschliche Prüfung abgelehnt.",
    },
    law: ["ki-vo-6-3-c"],
    yes: {
      to: "exemptionProof",
      because: "Das System erkennt nur Muster oder Abweichungen, ohne die menschliche Bewertung zu ersetzen.",
    },
    no: { to: "preparatoryTask", because: "Kein bloßes Erkennen von Mustern oder Abweichungen." },
  },
  {
    id: "preparatoryTask",
    section: "exemption",
    text: "Erfüllt das System nur eine vorbereitende Aufgabe für eine Bewertung?",
    help: "Vorbereitend ist, was der Bewertung vorausgeht und sie nicht vorwegnimmt.",
    examples: {
      yes: "Das Übersetzen eingereichter Unterlagen vor der Prüfung.",
      no: "Ein Entscheidungsvorschlag mit Begründung.",
    },
    law: ["ki-vo-6-3-d"],
    yes: { to: "exemptionProof", because: "Das System erfüllt eine vorbereitende Aufgabe." },
    no: {
      to: "interaction",
      class: "highRiskAnnexIII",
      because: "Zweck nach Anhang III und keiner der Fälle der Ausnahme.",
    },
  },
  {
    id: "exemptionProof",
    section: "exemption",
    text: "Liegen die dokumentierte Einschätzung des Anbieters und sein Eintrag in der EU-Datenbank vor?",
    help: "Der Anbieter hält fest, warum die Ausnahme greift, und registriert das System. Ist Ihre Behörde selbst Anbieter, schreibt sie die Einschätzung. Ohne Nachweis gilt das System vorläufig als hochriskant.",
    examples: {
      yes: "Die Einschätzung des Anbieters liegt in der Akte, die Adresse des Eintrags ist bekannt.",
      no: "Der Anbieter hat nur mündlich zugesichert, das System sei nicht hochriskant.",
    },
    law: ["ki-vo-6-4", "ki-vo-49-2", "ki-vo-anhang-viii-b"],
    yes: {
      to: "interaction",
      class: "exemptArt6_3",
      because: "Die Ausnahme ist durch Einschätzung und Eintrag des Anbieters belegt.",
    },
    no: {
      to: "interaction",
      class: "highRiskAnnexIII",
      isProvisional: true,
      because:
        "Der Nachweis der Ausnahme fehlt und ist anzufordern; bis dahin gilt das System vorläufig als hochriskant.",
    },
  },
];
