import { code, group, markdown, reference, text, yesNo } from "#catalogue/fields.ts";
import type { Fields } from "#catalogue/fields.ts";

/** What a system is, what it can do and who provides it. */
export const whatItIs = {
  name: text({
    label: "Bezeichnung der Anwendung",
    help: "Der Name, unter dem Beschäftigte oder Öffentlichkeit sie kennen, zum Beispiel LLMoin.",
    required: true,
  }),
  summary: text({
    label: "Kurzbeschreibung",
    help: "Ein Satz, der auch Außenstehenden sagt, was die Anwendung tut.",
    required: true,
    facets: ["systems", "centralPlatforms"],
  }),
  description: markdown({
    label: "Beschreibung",
    help: "Funktionsweise und Ablauf der Nutzung, ausführlicher als in der Kurzbeschreibung.",
    facets: ["systems", "centralPlatforms", "models"],
  }),
  plainSummary: markdown({
    label: "Beschreibung in Einfacher Sprache",
    help: "Kurze Sätze und bekannte Wörter (Niveau B1) für die öffentliche Seite.",
    facets: ["accessibility", "systems"],
  }),
  kinds: code({
    label: "Art der KI",
    help: "Alle Arten, die auf die Anwendung zutreffen; danach wird in Anfragen gefiltert.",
    required: true,
    many: true,
    facets: ["systems", "models", "centralPlatforms", "surveillance"],
    list: {
      textGeneration: ["Texterzeugung", "Text generation"],
      chatbot: ["Chatbot", "Chatbot"],
      documentProcessing: ["Intelligente Dokumentenverarbeitung", "Intelligent document processing"],
      rpa: ["Robotic Process Automation (RPA)", "Robotic process automation (RPA)"],
      translation: ["Übersetzung", "Translation"],
      speechToText: ["Spracherkennung", "Speech recognition"],
      imageAnalysis: ["Bild- und Videoauswertung", "Image and video analysis"],
      prediction: ["Vorhersage", "Prediction"],
      scoring: ["Bewertung und Einstufung", "Scoring and classification"],
      search: ["Suche", "Search"],
      recommendation: ["Empfehlung", "Recommendation"],
      anomalyDetection: ["Erkennung von Auffälligkeiten", "Anomaly detection"],
      simulation: ["Simulation", "Simulation"],
      other: ["Sonstige", "Other"],
    },
  }),
  functions: text({
    label: "Funktionen",
    help: "Was man mit der Anwendung tun kann, je Funktion ein Eintrag, zum Beispiel Zusammenfassen.",
    many: true,
    facets: ["systems", "centralPlatforms"],
  }),
  provider: text({
    label: "Anbieter bzw. Entwickler",
    help: "Wer die Anwendung entwickelt hat oder in Verkehr bringt, mit vollem Namen der Stelle oder Firma.",
    required: true,
    facets: ["systems", "centralPlatforms", "procurement", "aiAct"],
  }),
  providerKind: code({
    label: "Art des Anbieters",
    help: "Welcher Gruppe der Anbieter angehört; wichtig für Fragen nach Abhängigkeit und Beschaffung.",
    facets: ["procurement", "hosting"],
    list: {
      own: ["Eigene Behörde", "Own authority"],
      publicServiceProvider: ["Öffentlicher IT-Dienstleister", "Public IT service provider"],
      company: ["Unternehmen", "Company"],
      research: ["Forschungseinrichtung", "Research institution"],
      openSourceCommunity: ["Open-Source-Gemeinschaft", "Open-source community"],
    },
  }),
  operator: text({
    label: "Technischer Betrieb",
    help: "Wer die Anwendung technisch betreibt, zum Beispiel ein IT-Dienstleister; nicht der Betreiber im Sinne der KI-Verordnung.",
    facets: ["systems", "hosting"],
  }),
  suppliedBy: reference({
    label: "Bereitstellende Stelle",
    help: "Wer die Anwendung der Behörde zur Verfügung stellt: eine Organisationseinheit oder der Name einer anderen Stelle.",
    to: ["unit"],
    orText: true,
    facets: ["systems", "centralPlatforms"],
  }),
  origin: code({
    label: "Herkunft",
    help: "Wie die Anwendung in die Behörde gekommen ist; „Zentral bereitgestellt“ kennzeichnet Angebote des Landes.",
    required: true,
    facets: ["systems", "centralPlatforms", "procurement"],
    list: {
      own: ["Selbst entwickelt", "Developed in-house"],
      central: ["Zentral bereitgestellt", "Provided centrally"],
      specialistAuthority: ["Von einer Fachbehörde bereitgestellt", "Provided by a specialist authority"],
      procured: ["Selbst beschafft", "Procured"],
      cooperation: ["Gemeinsam mit anderen entwickelt", "Developed in cooperation"],
    },
  }),
  models: group({
    label: "Modelle",
    help: "Die KI-Modelle, die in der Anwendung arbeiten; je Modell ein Eintrag.",
    many: true,
    facets: ["models"],
    fields: {
      name: text({
        label: "Modell",
        help: "Die Bezeichnung, die der Hersteller verwendet.",
        required: true,
      }),
      vendor: text({ label: "Hersteller", help: "Wer das Modell entwickelt hat." }),
      version: text({ label: "Version", help: "Der eingesetzte Stand, soweit der Anbieter ihn nennt." }),
    },
  }),
  trainsOnInputs: yesNo({
    label: "Training mit Eingaben",
    help: "Ja, wenn Eingaben der Nutzenden zum Training oder zur Verbesserung von Modellen verwendet werden.",
    facets: ["models", "dataRules"],
  }),
} satisfies Fields;
