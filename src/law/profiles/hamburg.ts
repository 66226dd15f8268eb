import type { InquiryProfile, Instrument, RefusalReason } from "#law/inquiry-profile.ts";

const DISTRICT_REFUSALS: readonly RefusalReason[] = [
  { code: "GESETZ", ground: "statute", label: "Gesetzliche Vorschriften", cite: "§ 24 Abs. 2 BezVG" },
  {
    code: "OEFF_WOHL",
    ground: "publicInterest",
    label: "Überwiegendes öffentliches Wohl",
    cite: "§ 24 Abs. 2 BezVG",
  },
  {
    code: "EINZELINTERESSE",
    ground: "individualInterest",
    label: "Berechtigte Interessen Einzelner",
    cite: "§ 24 Abs. 2 BezVG",
  },
  {
    code: "NICHT_ZUSTAENDIG",
    ground: "notCompetent",
    label: "Keine Zuständigkeit des Bezirksamtes",
    cite: "§ 24 BezVG",
  },
];

const DISTRICT_INSTRUMENTS: readonly Instrument[] = [
  {
    id: "grosse-anfrage",
    label: "Große Anfrage",
    spellings: [
      "Große Anfrage nach § 24 BezVG",
      "Anfrage gem. § 24 BezVG (Große Anfrage)",
      "Große Anfrage öffentlich",
    ],
    filer: { who: "faction", atLeast: 1 },
    addressee: "Bezirksamtsleitung",
    deadline: { count: 1, unit: "month" },
    provision: "bezvg-24",
    discussion: "Auf Verlangen der Fraktion folgt eine Besprechung in der Bezirksversammlung.",
    certainty: "primary",
  },
  {
    id: "kleine-anfrage",
    label: "Kleine Anfrage",
    spellings: [],
    filer: { who: "member", atLeast: 1 },
    addressee: "Bezirksamtsleitung",
    deadline: { count: 8, unit: "workday" },
    provision: "bezvg-24",
    certainty: "primary",
    note: "Eine gesetzliche Verlängerung gibt es nicht. Ob der Sonnabend als Arbeitstag zählt, ist zu prüfen.",
  },
  {
    id: "auskunftsersuchen",
    label: "Auskunftsersuchen",
    spellings: ["Anfrage nach § 27 BezVG", "Auskunftsersuchen (nach § 27 BezVG)"],
    filer: { who: "member", atLeast: 3 },
    addressee: "zuständige Behörde außerhalb des Bezirksamtes",
    deadline: { count: 6, unit: "week" },
    provision: "bezvg-27",
    certainty: "secondary",
    note: "Das vorsitzende Mitglied der Bezirksversammlung leitet das Ersuchen weiter.",
  },
];

const DISTRICT: InquiryProfile = {
  id: "hamburg-bezirk",
  label: "Hamburg, Bezirksversammlungen",
  asOf: "2026-11-22",
  instruments: DISTRICT_INSTRUMENTS,
  refusalReasons: DISTRICT_REFUSALS,
  publication: ["hmbtg-3"],
  numberPattern: String.raw`^\d{2}-\d{4}(?:\.\d{1,2})*$`,
  answerLayout: {
    paperKinds: ["Antwort zu Anfragen", "Antwort / Stellungnahme des Bezirksamtes"],
    repeatsReasoning: true,
    leadIn: "Das {authority} antwortet wie folgt:",
    preliminaryRemark: "Vorbemerkung des Bezirksamtes",
    repeatsQuestions: true,
    nil: "Fehlanzeige",
    referral: "keine Zuständigkeit – verwiesen an {body}",
    joint: "Die Fragen {questions} werden zusammen beantwortet.",
    certainty: "secondary",
    source:
      "https://bv-hh.de/wandsbek/documents/einsatz-von-kuenstlicher-intelligenz-ki-im-bezirksamt-wandsbek-chancen-nutzen-risiken-steuern-grosse-anfrage-vom-30-01-2026-219248",
  },
};

const PARLIAMENT: InquiryProfile = {
  id: "hamburg-buergerschaft",
  label: "Hamburg, Bürgerschaft",
  asOf: "2026-11-22",
  instruments: [
    {
      id: "schriftliche-kleine-anfrage",
      label: "Schriftliche Kleine Anfrage",
      spellings: [],
      filer: null,
      addressee: "Senat",
      deadline: { count: 8, unit: "day" },
      provision: null,
      certainty: "secondary",
    },
    {
      id: "grosse-anfrage",
      label: "Große Anfrage",
      spellings: [],
      filer: { who: "member", atLeast: 5 },
      addressee: "Senat",
      deadline: { count: 4, unit: "week" },
      provision: null,
      certainty: "secondary",
    },
  ],
  refusalReasons: [],
  publication: ["hmbtg-3"],
  numberPattern: null,
  answerLayout: null,
  note: "Die Fachbehörde entwirft die Antwort und bittet das Bezirksamt um einen Beitrag.",
};

/** The districts and the parliament of Hamburg. */
export const HAMBURG_PROFILES: readonly InquiryProfile[] = [DISTRICT, PARLIAMENT];
