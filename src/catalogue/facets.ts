/**
 * What a question can be about. Every question of an inquiry is routed to one or more of these;
 * each knows by its title what the answer is about and by its number where it stands in the mission's inquiry.
 */
const DECLARED = {
  policies: { number: "F1", title: "Leitlinien und Strategien" },
  policyAlignment: { number: "F2", title: "Bezug zu übergeordneten Grundsätzen" },
  responsibility: { number: "F3", title: "Zuständigkeit" },
  register: { number: "F4", title: "Verzeichnis" },
  systems: { number: "F5", title: "Eingesetzte KI-Anwendungen" },
  projects: { number: "F6", title: "Vorhaben in Vorbereitung" },
  funding: { number: "F7", title: "Förderung" },
  centralPlatforms: { number: "F8", title: "Zentrale Angebote" },
  citizenSupport: { number: "F9", title: "Unterstützung von Bürgerinnen und Bürgern" },
  outcomes: { number: "F10", title: "Messbare Wirkungen" },
  staffFeedback: { number: "F11", title: "Rückmeldungen der Beschäftigten" },
  evaluation: { number: "F12", title: "Evaluation" },
  interventions: { number: "F13", title: "Änderungen, Einschränkungen, Einstellungen" },
  assessments: { number: "F14", title: "Folgenabschätzungen und Risikoanalysen" },
  dataRules: { number: "F15", title: "Vorgaben zu personenbezogenen Daten" },
  documentation: { number: "F16", title: "Dokumentationspflichten" },
  legalBasis: { number: "F17", title: "Rechtsgrundlagen" },
  transparency: { number: "F18", title: "Transparenz und Wahlmöglichkeit" },
  oversight: { number: "F19", title: "Menschliche Letztverantwortung" },
  bias: { number: "F20", title: "Verzerrung und Diskriminierung" },
  misuse: { number: "F21", title: "Unerlaubter Einsatz und Vorfälle" },
  publicTools: { number: "F22", title: "Frei zugängliche KI-Werkzeuge" },
  trainingHeld: { number: "F23", title: "Durchgeführte Schulungen" },
  trainingPlanned: { number: "F24", title: "Geplante Qualifizierung" },
  participation: { number: "F25", title: "Beteiligung der Gremien" },
  staffing: { number: "F26", title: "Personal" },
  costs: { number: "F27", title: "Bisherige Kosten" },
  budget: { number: "F28", title: "Geplante Mittel" },
  partners: { number: "F29", title: "Externe Partner" },
  reporting: { number: "F30", title: "Berichterstattung" },
  involvement: { number: "F31", title: "Frühzeitige Einbindung" },
  security: { number: "X1", title: "Informationssicherheit" },
  hosting: { number: "X2", title: "Hosting und digitale Souveränität" },
  models: { number: "X3", title: "Modelle und Funktionsweise" },
  procurement: { number: "X4", title: "Beschaffung und Auswahl" },
  aiAct: { number: "X5", title: "Einstufung nach der KI-Verordnung" },
  usage: { number: "X6", title: "Nutzungszahlen" },
  dataReadiness: { number: "X7", title: "Datenlage und Register" },
  workforceImpact: { number: "X8", title: "Auswirkungen auf Arbeitsplätze" },
  sustainability: { number: "X9", title: "Energie und Nachhaltigkeit" },
  complaints: { number: "X10", title: "Beschwerden und Rechtsschutz" },
  accessibility: { number: "X11", title: "Barrierefreiheit und Sprache" },
  copyright: { number: "X12", title: "Urheberrecht" },
  surveillance: { number: "X13", title: "Video- und biometrische Systeme" },
  assessmentOpinion: { number: "X14", title: "Einschätzung der Verwaltung" },
} as const;

/** Id of a facet, as routing, answers and records name it. */
export type FacetId = keyof typeof DECLARED;

/** Number (F1-F31 of the mission's inquiry, X1-X14 of others) and German title of a facet. */
export type Facet = { readonly number: string; readonly title: string };

/** All facets in their order. */
export const FACETS: Readonly<Record<FacetId, Facet>> = Object.freeze(DECLARED);

/** Is this text the id of a facet? */
export function isFacetId(text: string): text is FacetId {
  return Object.hasOwn(DECLARED, text);
}
