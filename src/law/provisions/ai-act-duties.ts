import { provisionsOf } from "#law/provisions-of.ts";
import type { Provision } from "#law/source.ts";
import { AI_ACT, AMENDMENT } from "./ai-act-sources.ts";

const GENERAL_START = "2026-08-02";
const HIGH_RISK_START = "2027-12-02";

/** Section 5 was not postponed, but the classification it builds on was. */
const DISPUTED_START = {
  appliesFrom: GENERAL_START,
  alternativeFrom: HIGH_RISK_START,
  disputed: true,
  note: "Strittig, ob die Pflicht vor dem Beginn der Einstufung nach Art. 6 KI-VO bindet: freiwillig vorbereiten, spätestens 02.12.2027.",
} as const;

const HIGH_RISK = provisionsOf(
  "ki-vo",
  {
    certainty: "primary",
    source: AI_ACT,
    appliesFrom: HIGH_RISK_START,
    note: "Nur für Hochrisiko-KI-Systeme; für solche nach Anhang I erst ab 02.08.2028.",
  },
  [
    { at: "26", about: "Pflichten der Betreiber von Hochrisiko-KI-Systemen." },
    { at: "26-1", about: "Verwendung nach der Betriebsanleitung." },
    { at: "26-2", about: "Menschliche Aufsicht durch benannte, kompetente, geschulte und befugte Personen." },
    {
      at: "26-4",
      about: "Zweckdienliche und repräsentative Eingabedaten, soweit der Betreiber sie bestimmt.",
    },
    {
      at: "26-5",
      about:
        "Betrieb überwachen; bei Risiko unverzüglich melden und aussetzen; bei schwerwiegendem Vorfall sofort zuerst den Anbieter informieren.",
    },
    { at: "26-6", about: "Automatische Protokolle mindestens sechs Monate aufbewahren." },
    {
      at: "26-7",
      about:
        "Arbeitgeber informieren Arbeitnehmervertretung und betroffene Beschäftigte vor der Verwendung am Arbeitsplatz.",
    },
    {
      at: "26-8",
      about:
        "Behörden registrieren die Verwendung; ein System, das nicht in der EU-Datenbank steht, verwenden sie nicht.",
    },
    { at: "26-9", about: "Die Angaben nach Art. 13 KI-VO für die Datenschutz-Folgenabschätzung verwenden." },
    {
      at: "26-11",
      about: "Personen informieren, über die ein System nach Anhang III entscheidet oder mitentscheidet.",
    },
    { at: "26-12", about: "Zusammenarbeit mit den Behörden." },
    {
      at: "27",
      about: "Grundrechte-Folgenabschätzung öffentlicher Einrichtungen vor der ersten Verwendung.",
      note: "Nur für Systeme nach Anhang III außer Nr. 2. Ein veröffentlichtes Muster wurde nicht gefunden.",
    },
    {
      at: "27-1",
      about:
        "Inhalt der Grundrechte-Folgenabschätzung: Ablauf, Zeitraum und Häufigkeit, betroffene Personen, Schadensrisiken, menschliche Aufsicht, Maßnahmen.",
    },
    {
      ...AMENDMENT,
      at: "27-4",
      about:
        "Die Grundrechte-Folgenabschätzung kann auf die Datenschutz-Folgenabschätzung verweisen oder Teile übernehmen.",
    },
    {
      ...AMENDMENT,
      at: "27-5",
      about: "Das Büro für Künstliche Intelligenz stellt ein Muster eines Fragebogens bereit.",
    },
  ],
);

const REGISTRATION = provisionsOf("ki-vo", { certainty: "primary", source: AI_ACT }, [
  { ...DISPUTED_START, at: "49", about: "Registrierung in der EU-Datenbank." },
  {
    ...DISPUTED_START,
    at: "49-1",
    about: "Der Anbieter registriert Hochrisiko-KI-Systeme nach Anhang III.",
  },
  {
    ...DISPUTED_START,
    at: "49-2",
    about: "Der Anbieter registriert Systeme, die nach Art. 6 Abs. 3 KI-VO ausgenommen sind.",
  },
  {
    ...DISPUTED_START,
    at: "49-3",
    about:
      "Behörden als Betreiber registrieren sich, wählen das System aus und registrieren dessen Verwendung.",
  },
  {
    ...DISPUTED_START,
    at: "49-4",
    about:
      "Strafverfolgung, Migration und Grenzkontrolle: Registrierung in einem gesicherten, nicht öffentlichen Teil.",
  },
  {
    at: "71",
    about:
      "EU-Datenbank: öffentlich und maschinenlesbar; Angaben des Betreibers trägt die Behörde oder ihr Beauftragter ein.",
    appliesFrom: GENERAL_START,
  },
  {
    at: "anhang-viii-a",
    cite: "Anhang VIII Abschnitt A KI-VO",
    about: "Angaben des Anbieters bei der Registrierung, 13 Punkte.",
    appliesFrom: GENERAL_START,
  },
  {
    ...AMENDMENT,
    ...DISPUTED_START,
    at: "anhang-viii-b",
    cite: "Anhang VIII Abschnitt B KI-VO",
    about: "Angaben des Anbieters zu ausgenommenen Systemen; die Nummern 7 und 9 sind entfallen.",
  },
  {
    ...DISPUTED_START,
    at: "anhang-viii-c",
    cite: "Anhang VIII Abschnitt C KI-VO",
    about:
      "Angaben der Behörde als Betreiber, fünf Punkte: zwei Kontakte, Adresse des Eintrags des Anbieters, Zusammenfassungen der beiden Folgenabschätzungen.",
  },
]);

const TRANSPARENCY = provisionsOf(
  "ki-vo",
  { certainty: "primary", source: AI_ACT, appliesFrom: GENERAL_START },
  [
    { at: "50", about: "Transparenzpflichten für Anbieter und Betreiber bestimmter KI-Systeme." },
    {
      at: "50-1",
      about:
        "Systeme, die mit Menschen unmittelbar umgehen, geben sich als KI zu erkennen, wenn es nicht offensichtlich ist.",
    },
    {
      at: "50-2",
      about: "Der Anbieter kennzeichnet erzeugte Inhalte maschinenlesbar.",
      note: "Systeme, die vor dem 02.08.2026 auf dem Markt waren: bis 02.12.2026 (Art. 111 Abs. 4 KI-VO).",
    },
    {
      at: "50-3",
      about:
        "Der Betreiber informiert Personen, die Emotionserkennung oder biometrischer Kategorisierung ausgesetzt sind.",
    },
    {
      at: "50-4",
      about:
        "Der Betreiber legt Deepfakes offen, ebenso erzeugte Texte zu Angelegenheiten von öffentlichem Interesse, außer nach menschlicher Prüfung und mit redaktioneller Verantwortung.",
    },
    {
      at: "50-5",
      about: "Die Hinweise sind klar, unterscheidbar, barrierefrei und erfolgen bei der ersten Interaktion.",
    },
    { at: "50-6", about: "Die Transparenzpflichten bestehen neben den Pflichten für Hochrisiko-KI-Systeme." },
    {
      ...AMENDMENT,
      at: "50-7",
      about: "Die Kommission bewertet Praxisleitfäden; ein Rechtsakt zur Genehmigung entfällt.",
    },
  ],
);

const SUPERVISION = provisionsOf("ki-vo", { certainty: "primary", source: AI_ACT }, [
  {
    ...AMENDMENT,
    at: "72-3",
    about: "Das Muster des Plans zur Beobachtung nach dem Inverkehrbringen wird zur Leitlinie.",
    appliesFrom: GENERAL_START,
  },
  {
    at: "73",
    about:
      "Schwerwiegende Vorfälle meldet der Anbieter sofort, spätestens nach 15 Tagen (2 bei weitverbreitetem Verstoß oder kritischer Infrastruktur, 10 bei Tod); der Betreiber tritt ein, wenn der Anbieter nicht erreichbar ist.",
    appliesFrom: GENERAL_START,
  },
  {
    ...AMENDMENT,
    at: "77",
    about:
      "Stellen zum Schutz der Grundrechte erhalten Unterlagen über die Marktüberwachungsbehörde, die sie vom Anbieter oder Betreiber verlangen kann.",
    appliesFrom: GENERAL_START,
  },
  {
    ...DISPUTED_START,
    at: "86",
    about:
      "Wer von einer Entscheidung mit einem Hochrisiko-KI-System nach Anhang III betroffen ist, kann eine Erläuterung der Rolle des Systems und der Entscheidung verlangen.",
  },
  {
    ...AMENDMENT,
    at: "111",
    about: "Übergangsregeln für Systeme, die schon auf dem Markt oder in Betrieb sind.",
  },
  {
    ...AMENDMENT,
    at: "111-2",
    about:
      "Anbieter und Betreiber von Hochrisiko-KI-Systemen für Behörden erfüllen die Anforderungen jedenfalls bis 02.08.2030.",
  },
  {
    ...AMENDMENT,
    at: "111-4",
    about:
      "Generative Systeme, die vor dem 02.08.2026 auf dem Markt waren, erfüllen Art. 50 Abs. 2 KI-VO bis 02.12.2026.",
  },
  { ...AMENDMENT, at: "113", about: "Bestimmt, ab wann welche Teile der Verordnung gelten." },
]);

const GERMAN_SUPERVISION = provisionsOf(
  "ki-mig",
  { certainty: "secondary", source: "https://www.recht.bund.de" },
  [
    {
      at: "2-1",
      about: "Allgemeine Marktüberwachungsbehörde ist die Bundesnetzagentur.",
      note: "Wer die Behörden der Länder beaufsichtigt, wurde nicht gefunden.",
    },
  ],
);

/** Duties of deployers and providers, registration, transparency, supervision and transition of the AI Act. */
export const AI_ACT_DUTIES: readonly Provision[] = [
  ...HIGH_RISK,
  ...REGISTRATION,
  ...TRANSPARENCY,
  ...SUPERVISION,
  ...GERMAN_SUPERVISION,
];
