import { provisionsOf } from "#law/provisions-of.ts";
import type { Provision } from "#law/source.ts";
import { AI_ACT, AMENDMENT } from "./ai-act-sources.ts";

const HIGH_RISK_START = "2027-12-02";

const SCOPE = provisionsOf("ki-vo", { certainty: "general", source: AI_ACT, appliesFrom: "2025-02-02" }, [
  {
    at: "2",
    about: "Bestimmt den Anwendungsbereich der Verordnung.",
    note: "Die Ausnahmen vom Anwendungsbereich wurden nicht gelesen und sind gesondert zu prüfen.",
  },
  { at: "2-1", about: "Zählt auf, für wen die Verordnung gilt." },
]);

const LATER_BANS = provisionsOf("ki-vo", { ...AMENDMENT, appliesFrom: "2026-12-02" }, [
  {
    at: "5-1a",
    about:
      "Ergänzt die Verbote der Buchstaben ba und bb: als Zweck des Systems oder ohne wirksame Schutzmaßnahmen.",
  },
]);

const SAFETY_COMPONENTS = provisionsOf("ki-vo", { ...AMENDMENT, appliesFrom: "2028-08-02" }, [
  {
    at: "6-1a",
    about: "Fasst zusammen mit den Absätzen 1b und 1c enger, welche Sicherheitsbauteile hochriskant sind.",
  },
]);

const POINTS = provisionsOf("ki-vo", { certainty: "primary", source: AI_ACT, appliesFrom: HIGH_RISK_START }, [
  { at: "6-3-a", about: "Ausnahme: eng gefasste Verfahrensaufgabe." },
  { at: "6-3-b", about: "Ausnahme: verbessert das Ergebnis einer abgeschlossenen menschlichen Tätigkeit." },
  {
    at: "6-3-c",
    about:
      "Ausnahme: erkennt Entscheidungsmuster oder Abweichungen, ohne die menschliche Bewertung ohne angemessene Überprüfung zu ersetzen.",
  },
  { at: "6-3-d", about: "Ausnahme: vorbereitende Aufgabe." },
  { at: "25-1-a", about: "Zum Anbieter wird, wer seinen Namen an einem Hochrisiko-KI-System anbringt." },
  { at: "25-1-b", about: "Zum Anbieter wird, wer ein Hochrisiko-KI-System wesentlich verändert." },
  {
    at: "25-1-c",
    about: "Zum Anbieter wird, wer den Zweck eines KI-Systems so ändert, dass es hochriskant wird.",
  },
  {
    at: "anhang-iii-5",
    cite: "Anhang III Nr. 5 KI-VO",
    about: "Grundlegende öffentliche Leistungen, Kreditwürdigkeit, Lebens- und Krankenversicherung, Notrufe.",
  },
  {
    at: "anhang-iii-5-b",
    cite: "Anhang III Nr. 5 Buchst. b KI-VO",
    about: "Bewertung der Kreditwürdigkeit.",
  },
  {
    at: "anhang-iii-5-c",
    cite: "Anhang III Nr. 5 Buchst. c KI-VO",
    about: "Lebens- und Krankenversicherung.",
  },
  {
    at: "anhang-iii-5-d",
    cite: "Anhang III Nr. 5 Buchst. d KI-VO",
    about: "Einstufung von Notrufen nach Dringlichkeit.",
  },
]);

/** Single points of scope, bans, classification and Annex III that the decision tree cites. */
export const AI_ACT_POINTS: readonly Provision[] = [...SCOPE, ...LATER_BANS, ...SAFETY_COMPONENTS, ...POINTS];
