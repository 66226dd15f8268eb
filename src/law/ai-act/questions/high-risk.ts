import type { AnnexIIIArea, Target, TreeQuestion } from "#law/ai-act/decision-tree.ts";

type AreaNote = {
  readonly id: string;
  readonly area: AnnexIIIArea;
  readonly text: string;
  readonly help: string;
  readonly examples: TreeQuestion["examples"];
  readonly law: TreeQuestion["law"];
  readonly about: string;
};

const AREA_NOTES: readonly AreaNote[] = [
  {
    id: "benefits",
    area: "5a",
    text: "Soll das System den Anspruch auf grundlegende öffentliche Leistungen beurteilen oder daran mitwirken, sie zu gewähren, zu kürzen, zu widerrufen oder zurückzufordern?",
    help: "Beispiele im Bezirksamt: Wohngeld, Grundsicherung, Hilfe zum Lebensunterhalt, Eingliederungshilfe, Elterngeld, Unterhaltsvorschuss, Kita-Gutschein, Jugendhilfe. Baugenehmigungen als solche gehören nicht dazu.",
    examples: {
      yes: "Ein System bewertet Wohngeldanträge und schlägt vor, ob bewilligt wird.",
      no: "Ein Chatbot nennt Öffnungszeiten und beantwortet allgemeine Fragen zum Wohngeld.",
    },
    law: ["ki-vo-anhang-iii-5-a", "ki-vo-6-2"],
    about: "grundlegende öffentliche Leistungen",
  },
  {
    id: "employment",
    area: "4",
    text: "Soll das System Bewerbungen auswählen, über Arbeitsbedingungen, Beförderung oder Kündigung mitentscheiden, Aufgaben nach Verhalten oder Eigenschaften zuteilen oder Leistung überwachen?",
    help: "Gemeint sind Einstellung und Beschäftigung, auch in der eigenen Behörde.",
    examples: {
      yes: "Ein System sortiert Bewerbungen vor oder wertet das Arbeitsverhalten aus.",
      no: "Ein Textassistent formuliert eine Stellenausschreibung.",
    },
    law: ["ki-vo-anhang-iii-4", "ki-vo-6-2"],
    about: "Beschäftigung",
  },
  {
    id: "biometrics",
    area: "1",
    text: "Soll das System Menschen biometrisch aus der Ferne identifizieren, nach sensiblen Merkmalen einordnen oder ihre Gefühle erkennen?",
    help: "Die bloße Überprüfung, ob jemand die angegebene Person ist, gehört nicht dazu.",
    examples: {
      yes: "Eine Videoauswertung im öffentlichen Raum erkennt Personen wieder.",
      no: "Der Vergleich von Ausweisbild und Person am Schalter.",
    },
    law: ["ki-vo-anhang-iii-1", "ki-vo-6-2"],
    about: "Biometrie",
  },
  {
    id: "infrastructure",
    area: "2",
    text: "Ist das System ein Sicherheitsbauteil kritischer Infrastruktur?",
    help: "Gemeint sind digitale Infrastruktur, Straßenverkehr und die Versorgung mit Wasser, Gas, Wärme und Strom.",
    examples: {
      yes: "Ein System steuert sicherheitsrelevant den Straßenverkehr.",
      no: "Eine Bilderkennung meldet Schlaglöcher, ohne den Verkehr zu steuern.",
    },
    law: ["ki-vo-anhang-iii-2", "ki-vo-6-2"],
    about: "kritische Infrastruktur",
  },
  {
    id: "education",
    area: "3",
    text: "Soll das System über den Zugang zu Bildung entscheiden, Leistungen oder Niveau bewerten oder Prüfungen überwachen?",
    help: "In Bezirken selten; Schulen und Volkshochschule liegen meist bei einer Fachbehörde.",
    examples: {
      yes: "Ein System bewertet Prüfungsaufgaben in der Ausbildung.",
      no: "Ein Programm erstellt Übungsmaterial, das eine Lehrkraft auswählt.",
    },
    law: ["ki-vo-anhang-iii-3", "ki-vo-6-2"],
    about: "Bildung",
  },
  {
    id: "creditInsuranceEmergency",
    area: "5b-d",
    text: "Soll das System die Kreditwürdigkeit bewerten, Risiken in der Lebens- oder Krankenversicherung einschätzen oder Notrufe nach Dringlichkeit einstufen?",
    help: "In Bezirken selten; am ehesten bei Diensten des Gesundheitsamts.",
    examples: {
      yes: "Ein System ordnet eingehende Notrufe nach Dringlichkeit.",
      no: "Ein Anrufbeantworter nennt die Nummer des Notdienstes.",
    },
    law: [
      "ki-vo-anhang-iii-5",
      "ki-vo-anhang-iii-5-b",
      "ki-vo-anhang-iii-5-c",
      "ki-vo-anhang-iii-5-d",
      "ki-vo-6-2",
    ],
    about: "Kreditwürdigkeit, Versicherung oder Notrufe",
  },
  {
    id: "lawEnforcement",
    area: "6",
    text: "Soll das System der Strafverfolgung dienen?",
    help: "In Bezirken normalerweise nicht; zu prüfen ist, ob im Auftrag der Polizei gehandelt wird.",
    examples: {
      yes: "Eine Auswertung von Beweismitteln im Auftrag der Polizei.",
      no: "Die Annahme von Meldungen über Schäden an Gehwegen.",
    },
    law: ["ki-vo-anhang-iii-6", "ki-vo-6-2"],
    about: "Strafverfolgung",
  },
  {
    id: "migration",
    area: "7",
    text: "Soll das System in Migration, Asyl oder Grenzkontrolle Risiken bewerten, Anträge auf Aufenthaltstitel prüfen oder Menschen identifizieren?",
    help: "Nur wenn Ihre Behörde für Aufenthaltsangelegenheiten zuständig ist.",
    examples: {
      yes: "Ein System prüft Anträge auf Aufenthaltserlaubnis vor.",
      no: "Eine Übersetzungshilfe im Wartebereich.",
    },
    law: ["ki-vo-anhang-iii-7", "ki-vo-6-2"],
    about: "Migration",
  },
  {
    id: "justiceElections",
    area: "8",
    text: "Soll das System Gerichte oder Stellen der außergerichtlichen Streitbeilegung unterstützen oder Wahlen beeinflussen?",
    help: "Die Organisation von Wahlen (zum Beispiel die Planung von Wahllokalen) gehört nicht dazu.",
    examples: {
      yes: "Ein System schlägt einer Schlichtungsstelle vor, wie zu entscheiden ist.",
      no: "Ein Programm plant die Besetzung der Wahllokale.",
    },
    law: ["ki-vo-anhang-iii-8", "ki-vo-6-2"],
    about: "Justiz, Streitbeilegung oder Wahlen",
  },
];

const AFTER_AREAS: Target = { ifArea: "profiling", otherwise: "interaction" };

const AREA_QUESTIONS: readonly TreeQuestion[] = AREA_NOTES.map(({ area, about, ...note }, at) => {
  const to = AREA_NOTES[at + 1]?.id ?? AFTER_AREAS;
  return {
    ...note,
    section: "annexIII",
    yes: {
      to,
      effect: `area:${area}`,
      because: `Der Zweck fällt in einen Bereich des Anhangs III: ${about}.`,
    },
    no: { to, because: `Kein Zweck im Bereich ${about}.` },
  };
});

/** Annex I, then the areas of Annex III; all areas are asked, because duties differ between them. */
export const HIGH_RISK_QUESTIONS: readonly TreeQuestion[] = [
  {
    id: "safetyComponent",
    section: "annexI",
    text: "Ist das System ein Sicherheitsbauteil oder Produkt nach Anhang I, das von einem Dritten geprüft werden muss?",
    help: "Antworten Sie mit Nein, wenn es nur dem Komfort oder der Effizienz dient. Fragen Sie im Zweifel den Anbieter.",
    examples: {
      yes: "Ein KI-Bauteil steuert die Notabschaltung einer prüfpflichtigen Maschine.",
      no: "Ein Programm senkt den Energieverbrauch der Lüftung.",
    },
    law: ["ki-vo-6-1", "ki-vo-6-1a", "ki-vo-3-14"],
    yes: {
      to: "interaction",
      class: "highRiskAnnexI",
      because: "Das System ist ein Sicherheitsbauteil oder Produkt nach Anhang I mit Prüfung durch Dritte.",
    },
    no: { to: "benefits", because: "Kein Sicherheitsbauteil oder Produkt nach Anhang I mit Drittprüfung." },
  },
  ...AREA_QUESTIONS,
];
