import type { TreeQuestion } from "#law/ai-act/decision-tree.ts";

/** Is it an AI system, who answers for it, and in which role. */
export const SCOPE_QUESTIONS: readonly TreeQuestion[] = [
  {
    id: "inference",
    section: "scope",
    text: "Leitet das System aus Eingaben selbst ab, wie es Vorhersagen, Inhalte, Empfehlungen oder Entscheidungen erzeugt?",
    help: "Maßgeblich ist, ob das System aus Daten oder Modellen ableitet, was es ausgibt. Führt es ausschließlich Regeln aus, die Menschen geschrieben haben, antworten Sie mit Nein. Der Name des Produkts entscheidet nicht.",
    examples: {
      yes: "Ein Textassistent, der Entwürfe formuliert; ein Spamfilter, der aus Beispielen gelernt hat.",
      no: "Ein Buchungsroboter, der nach festen Regeln Felder von einem Programm in ein anderes überträgt.",
    },
    law: ["ki-vo-3-1"],
    yes: { to: "responsibility", because: "Das System leitet aus Eingaben ab, was es erzeugt." },
    no: {
      to: null,
      class: "notAi",
      because:
        "Das System führt nur von Menschen festgelegte Regeln aus; ein Eintrag im Register ist freiwillig.",
    },
  },
  {
    id: "responsibility",
    section: "scope",
    text: "Wird das System unter Verantwortung Ihrer Behörde genutzt oder bereitgestellt?",
    help: "Ja, wenn Beschäftigte es dienstlich nutzen oder Ihre Behörde es anderen anbietet, auch wenn es zentral bereitgestellt und anderswo betrieben wird. Die Ausnahmen vom Anwendungsbereich (Art. 2) fragt dieser Baum nicht ab.",
    examples: {
      yes: "Ein zentral bereitgestellter Textassistent, den Ihre Fachämter für eigene Aufgaben nutzen.",
      no: "Ein Antragsteller formuliert sein Schreiben mit einem frei zugänglichen Chatbot.",
    },
    law: ["ki-vo-3-4", "ki-vo-3-3", "ki-vo-2-1", "ki-vo-2"],
    yes: { to: "developed", because: "Die Behörde verwendet das System in eigener Verantwortung." },
    no: {
      to: null,
      class: "notOwnUse",
      because: "Nur Dritte nutzen das System; festzuhalten ist allenfalls die Nutzung durch Dritte.",
    },
  },
  {
    id: "developed",
    section: "role",
    text: "Entwickelt Ihre Behörde das System oder lässt sie es entwickeln, und setzt sie es unter eigenem Namen ein?",
    help: "Auch wer ein System in Auftrag gibt und unter eigenem Namen in Betrieb nimmt, ist Anbieter, zusätzlich zur Rolle als Betreiber.",
    examples: {
      yes: "Das Digitalisierungsteam hat eine Posteingangssortierung selbst gebaut; sie trägt den Namen der Behörde.",
      no: "Ihre Behörde nutzt ein am Markt erhältliches Übersetzungsprogramm unter dem Namen des Herstellers.",
    },
    law: ["ki-vo-3-3", "ki-vo-3-4"],
    yes: {
      to: "changed",
      effect: "developed",
      because: "Die Behörde ist Anbieter, weil sie das System entwickelt oder entwickeln lässt.",
    },
    no: { to: "changed", because: "Die Behörde entwickelt das System nicht unter eigenem Namen." },
  },
  {
    id: "changed",
    section: "role",
    text: "Hat Ihre Behörde das System eines anderen unter eigenen Namen gestellt, wesentlich verändert oder für einen neuen Zweck eingesetzt?",
    help: "Bei Hochrisiko-KI-Systemen wird ein Betreiber dadurch zum Anbieter. Ein neuer Zweck zählt, wenn das System durch ihn hochriskant wird.",
    examples: {
      yes: "Ein allgemeiner Chatbot wird eingesetzt, um den Anspruch auf eine Sozialleistung zu beurteilen.",
      no: "Ein Textassistent wird so genutzt, wie ihn der Anbieter vorsieht.",
    },
    law: ["ki-vo-25-1", "ki-vo-25-1-a", "ki-vo-25-1-b", "ki-vo-25-1-c"],
    yes: {
      to: "manipulation",
      effect: "changed",
      because:
        "Eigener Name, wesentliche Änderung oder neuer Zweck machen die Behörde zum Anbieter, wenn das System hochriskant ist.",
    },
    no: {
      to: "manipulation",
      because: "Die Behörde verwendet das System unverändert und wie vorgesehen.",
    },
  },
];
