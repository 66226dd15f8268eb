import { provisionsOf } from "#law/provisions-of.ts";
import type { Provision } from "#law/source.ts";
import { AI_ACT, AMENDMENT } from "./ai-act-sources.ts";

const ANNEX_I_LATER = "Für Systeme nach Anhang I erst ab 02.08.2028.";

const GENERAL = provisionsOf("ki-vo", { certainty: "primary", source: AI_ACT, appliesFrom: "2025-02-02" }, [
  { at: "3", about: "Bestimmt die Begriffe der Verordnung." },
  {
    at: "3-1",
    about:
      "Ein KI-System ist maschinengestützt und leitet aus Eingaben ab, wie es Vorhersagen, Inhalte, Empfehlungen oder Entscheidungen erzeugt.",
  },
  {
    at: "3-3",
    about:
      "Anbieter ist, wer ein KI-System entwickelt oder entwickeln lässt und unter eigenem Namen in Betrieb nimmt.",
  },
  {
    at: "3-4",
    about: "Betreiber ist, wer ein KI-System in eigener Verantwortung verwendet; auch eine Behörde.",
  },
  { ...AMENDMENT, at: "3-14", about: "Fasst den Begriff des Sicherheitsbauteils enger." },
  {
    at: "3-49",
    about:
      "Bestimmt den schwerwiegenden Vorfall: Tod oder schwerer Gesundheitsschaden, Störung kritischer Infrastruktur, Verletzung von Grundrechtsschutz, schwerer Sach- oder Umweltschaden.",
  },
  {
    ...AMENDMENT,
    at: "4",
    about:
      "Anbieter und Betreiber ergreifen Maßnahmen, die die KI-Kompetenz ihres Personals fördern; ein bestimmter Stand jeder einzelnen Person ist nicht zu gewährleisten.",
  },
  {
    ...AMENDMENT,
    at: "4a",
    about:
      "Erlaubt unter sechs strengen Bedingungen, besondere Kategorien personenbezogener Daten zu verarbeiten, um Verzerrungen zu erkennen und zu beheben; eine Pflicht dazu besteht nicht.",
    appliesFrom: "2026-07-27",
    note: `${AMENDMENT.note} Als Beginn ist deren Inkrafttreten angenommen.`,
  },
  { at: "5", about: "Verbietet bestimmte Praktiken im Bereich der künstlichen Intelligenz." },
  { at: "5-1-a", about: "Verbietet unterschwellige oder manipulative Techniken mit erheblichem Schaden." },
  {
    at: "5-1-b",
    about: "Verbietet das Ausnutzen von Schutzbedürftigkeit wegen Alter, Behinderung oder sozialer Lage.",
  },
  { at: "5-1-c", about: "Verbietet soziale Bewertung." },
  { at: "5-1-d", about: "Verbietet die Vorhersage von Straftaten allein aus Profiling." },
  { at: "5-1-e", about: "Verbietet das ungezielte Auslesen von Gesichtsbildern." },
  {
    at: "5-1-f",
    about:
      "Verbietet Emotionserkennung am Arbeitsplatz und in der Bildung, außer medizinisch oder zur Sicherheit.",
  },
  { at: "5-1-g", about: "Verbietet die biometrische Kategorisierung nach sensiblen Merkmalen." },
  {
    at: "5-1-h",
    about:
      "Verbietet die biometrische Echtzeit-Fernidentifizierung zur Strafverfolgung, mit engen Ausnahmen.",
  },
  {
    ...AMENDMENT,
    at: "5-1-ba",
    about:
      "Verbietet sexualisierte oder intime Darstellungen einer Person ohne ihre ausdrückliche Einwilligung.",
    appliesFrom: "2026-12-02",
  },
  {
    ...AMENDMENT,
    at: "5-1-bb",
    about: "Verbietet Darstellungen sexuellen Missbrauchs von Kindern.",
    appliesFrom: "2026-12-02",
  },
]);

const CLASSIFICATION = provisionsOf(
  "ki-vo",
  { certainty: "primary", source: AI_ACT, appliesFrom: "2027-12-02" },
  [
    { at: "6", about: "Bestimmt, wann ein KI-System als Hochrisiko-KI-System gilt.", note: ANNEX_I_LATER },
    {
      at: "6-1",
      about:
        "Stuft Sicherheitsbauteile und Produkte nach Anhang I mit Drittprüfung als Hochrisiko-KI-Systeme ein.",
      appliesFrom: "2028-08-02",
    },
    { at: "6-2", about: "Stuft Systeme mit einem Zweck nach Anhang III als Hochrisiko-KI-Systeme ein." },
    {
      at: "6-3",
      about:
        "Nimmt Systeme ohne erhebliches Risiko aus, die eine der Bedingungen a bis d erfüllen; Profiling natürlicher Personen ist immer Hochrisiko.",
    },
    {
      at: "6-4",
      about:
        "Der Anbieter dokumentiert seine Einschätzung, dass eine Ausnahme vorliegt, bevor das System in Betrieb geht.",
    },
    {
      at: "10",
      about: "Betrifft Daten und die Prüfung auf Verzerrungen.",
      certainty: "general",
      note: ANNEX_I_LATER,
    },
    {
      at: "13",
      about: "Betrifft die Angaben des Anbieters, die der Betreiber für seine Folgenabschätzungen verwendet.",
      note: ANNEX_I_LATER,
    },
    { at: "14", about: "Betrifft die menschliche Aufsicht.", certainty: "general", note: ANNEX_I_LATER },
    {
      at: "25",
      about:
        "Bestimmt, wann ein Betreiber zum Anbieter wird und was der ursprüngliche Anbieter dann schuldet.",
      note: ANNEX_I_LATER,
    },
    {
      at: "25-1",
      about:
        "Zum Anbieter wird, wer seinen Namen an einem Hochrisiko-KI-System anbringt, es wesentlich verändert oder seinen Zweck so ändert, dass es hochriskant wird.",
      note: ANNEX_I_LATER,
    },
    {
      ...AMENDMENT,
      at: "25-2",
      about: "Der ursprüngliche Anbieter arbeitet mit dem neuen Anbieter zusammen.",
    },
    {
      ...AMENDMENT,
      at: "25-4",
      about: "Regelt Unterlagen und technischen Zugang für den neuen Anbieter.",
    },
  ],
);

const ANNEXES = provisionsOf("ki-vo", { certainty: "primary", source: AI_ACT, appliesFrom: "2027-12-02" }, [
  { at: "anhang-iii", cite: "Anhang III KI-VO", about: "Zählt die Bereiche der Hochrisiko-KI-Systeme auf." },
  {
    at: "anhang-iii-1",
    cite: "Anhang III Nr. 1 KI-VO",
    about: "Biometrie: Fernidentifizierung, Kategorisierung, Emotionserkennung; nicht die bloße Überprüfung.",
  },
  {
    at: "anhang-iii-2",
    cite: "Anhang III Nr. 2 KI-VO",
    about: "Sicherheitsbauteile kritischer Infrastruktur.",
  },
  {
    at: "anhang-iii-3",
    cite: "Anhang III Nr. 3 KI-VO",
    about: "Bildung: Zugang, Bewertung, Niveau, Aufsicht.",
  },
  {
    at: "anhang-iii-4",
    cite: "Anhang III Nr. 4 KI-VO",
    about:
      "Beschäftigung: Auswahl, Entscheidungen über Bedingungen, Aufgabenverteilung, Leistungsüberwachung.",
  },
  {
    at: "anhang-iii-5-a",
    cite: "Anhang III Nr. 5 Buchst. a KI-VO",
    about:
      "Anspruch auf grundlegende öffentliche Leistungen und deren Gewährung, Kürzung, Widerruf, Rückforderung.",
  },
  { at: "anhang-iii-6", cite: "Anhang III Nr. 6 KI-VO", about: "Strafverfolgung." },
  {
    at: "anhang-iii-7",
    cite: "Anhang III Nr. 7 KI-VO",
    about: "Migration: Risiken, Prüfung von Anträgen auf Aufenthaltstitel, Identifizierung.",
  },
  {
    at: "anhang-iii-8",
    cite: "Anhang III Nr. 8 KI-VO",
    about: "Justiz und außergerichtliche Streitbeilegung; Beeinflussung von Wahlen.",
  },
]);

/** Definitions, bans, classification and Annex III of the AI Act. */
export const AI_ACT_BASICS: readonly Provision[] = [...GENERAL, ...CLASSIFICATION, ...ANNEXES];
