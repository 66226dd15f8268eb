import { code, markdown, text } from "#catalogue/fields.ts";
import type { Fields } from "#catalogue/fields.ts";

/** What part a system has in decisions, whom it affects, and why it was chosen. */
export const decisionsAndEffects = {
  decisionRole: code({
    label: "Rolle bei Entscheidungen",
    help: "Wie weit die Anwendung an Entscheidungen mitwirkt; maßgeblich ist der tatsächliche Ablauf.",
    required: true,
    facets: ["oversight"],
    list: {
      assistive: ["Unterstützend", "Assistive"],
      preparatory: ["Entscheidungsvorbereitend", "Preparatory"],
      partlyAutomated: ["Teilautomatisiert", "Partly automated"],
      fullyAutomated: ["Vollautomatisiert", "Fully automated"],
    },
  }),
  decisionDescription: text({
    label: "Ablauf der Entscheidung",
    help: "Was die Anwendung beiträgt und an welcher Stelle ein Mensch prüft und entscheidet.",
    facets: ["oversight"],
  }),
  affects: code({
    label: "Wirkt sich aus auf",
    help: "Wer von den Ergebnissen unmittelbar betroffen ist.",
    many: true,
    facets: ["citizenSupport", "transparency", "bias", "workforceImpact"],
    list: {
      citizens: ["Bürgerinnen und Bürger", "Citizens"],
      businesses: ["Unternehmen", "Businesses"],
      staff: ["Beschäftigte", "Staff"],
    },
  }),
  alternativesConsidered: markdown({
    label: "Geprüfte Alternativen",
    help: "Welche anderen Lösungen, auch ohne KI, erwogen wurden und warum sie ausschieden.",
    facets: ["procurement"],
  }),
  previousProcess: markdown({
    label: "Bisheriges Verfahren",
    help: "Wie die Aufgabe vor Einführung der Anwendung erledigt wurde.",
    facets: ["procurement", "workforceImpact"],
  }),
  procurement: markdown({
    label: "Beschaffung",
    help: "Vergabeart, Rahmenvertrag und Laufzeit oder der Weg, auf dem die Anwendung bereitgestellt wurde.",
    facets: ["procurement"],
  }),
  redress: markdown({
    label: "Rechtsschutz und Beschwerde",
    help: "Wie Betroffene Widerspruch einlegen, sich beschweren oder eine Erläuterung verlangen können.",
    facets: ["complaints", "transparency"],
  }),
  energyNote: text({
    label: "Energieverbrauch",
    help: "Was zu Strombedarf, Emissionen oder Nachhaltigkeit des Betriebs bekannt ist, mit Herkunft der Angabe.",
    facets: ["sustainability"],
  }),
} satisfies Fields;
