import { provisionsOf } from "#law/provisions-of.ts";
import type { Provision } from "#law/source.ts";

const HAMBURG_LAW = "https://www.landesrecht-hamburg.de";

const GDPR = provisionsOf(
  "dsgvo",
  { certainty: "general", source: "https://eur-lex.europa.eu/eli/reg/2016/679/oj" },
  [
    { at: "5", about: "Grundsätze für die Verarbeitung personenbezogener Daten." },
    { at: "6", about: "Rechtsgrundlagen für die Verarbeitung personenbezogener Daten." },
    { at: "9", about: "Verarbeitung besonderer Kategorien personenbezogener Daten." },
    { at: "13", about: "Information der betroffenen Personen, wenn Daten bei ihnen erhoben werden." },
    {
      at: "13-2-f",
      about:
        "Information über eine automatisierte Entscheidung, ihre Logik und ihre Tragweite bei Erhebung der Daten.",
    },
    { at: "14", about: "Information der betroffenen Personen, wenn Daten nicht bei ihnen erhoben werden." },
    {
      at: "14-2-g",
      about:
        "Information über eine automatisierte Entscheidung, ihre Logik und ihre Tragweite bei Daten von Dritten.",
    },
    { at: "15", about: "Auskunftsrecht der betroffenen Person." },
    { at: "15-1-h", about: "Auskunft über eine automatisierte Entscheidung, ihre Logik und ihre Tragweite." },
    {
      at: "22",
      about:
        "Keine ausschließlich automatisierte Entscheidung mit rechtlicher Wirkung, außer durch Rechtsvorschrift, Einwilligung oder Vertrag.",
    },
    { at: "26", about: "Gemeinsam Verantwortliche." },
    { at: "28", about: "Auftragsverarbeiter." },
    { at: "30", about: "Verzeichnis von Verarbeitungstätigkeiten." },
    {
      at: "30-1",
      about:
        "Inhalt des Verzeichnisses der Verantwortlichen: Kontakte, Zwecke, Personen und Daten, Empfänger, Drittländer, Löschfristen, Schutzmaßnahmen.",
    },
    { at: "35", about: "Datenschutz-Folgenabschätzung." },
    { at: "35-2", about: "Rat der oder des Datenschutzbeauftragten zur Folgenabschätzung." },
    {
      at: "35-3",
      about:
        "Folgenabschätzung ist erforderlich bei umfassender Bewertung von Personen als Entscheidungsgrundlage, bei sensiblen Daten und bei Überwachung öffentlicher Bereiche in großem Umfang.",
      certainty: "secondary",
    },
    {
      at: "35-7",
      about:
        "Inhalt der Folgenabschätzung: Beschreibung, Notwendigkeit und Verhältnismäßigkeit, Risiken, Maßnahmen.",
    },
    { at: "36", about: "Vorherige Konsultation der Aufsichtsbehörde." },
  ],
);

const HAMBURG = provisionsOf("hmbdsg", { certainty: "general", source: HAMBURG_LAW }, [
  { at: "2", about: "Das Gesetz gilt für Behörden einschließlich der Bezirksämter.", certainty: "secondary" },
  {
    at: "4",
    about: "Allgemeine Befugnis zur Verarbeitung, soweit sie für eine Aufgabe erforderlich ist.",
    source: "https://datenschutz-hamburg.de/datenschutz/hamburger-verwaltung",
    note: "Nach Angabe der Aufsichtsbehörde reicht die allgemeine Befugnis für besonders eingriffsintensive Verarbeitung nicht aus.",
  },
  {
    at: "6",
    about:
      "Zweckbindung: Zum Zweck gehören Aufsicht, Prüfung, Organisationsuntersuchung und IT-Sicherheit, Aus- und Fortbildung nur ohne überwiegende Interessen.",
    certainty: "primary",
  },
  { at: "10", about: "Daten von Beschäftigten." },
]);

/** GDPR and the Hamburg data-protection act. */
export const DATA_PROTECTION: readonly Provision[] = [...GDPR, ...HAMBURG];
