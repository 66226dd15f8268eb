import type { InquiryProfile, Instrument } from "#law/inquiry-profile.ts";

const COMMON = {
  asOf: "2026-11-22",
  refusalReasons: [],
  publication: [],
  numberPattern: null,
  answerLayout: null,
} as const;

const BERLIN: InquiryProfile = {
  ...COMMON,
  id: "berlin-bezirk",
  label: "Berlin, Bezirksverordnetenversammlungen",
  instruments: [
    {
      id: "kleine-anfrage",
      label: "Kleine (schriftliche) Anfrage",
      spellings: [],
      filer: { who: "member", atLeast: 1 },
      addressee: null,
      deadline: { count: 5, unit: "week" },
      provision: "bezvwg-11-1",
      certainty: "secondary",
      note: "Der Umfang allein rechtfertigt keine Ablehnung.",
    },
    {
      id: "grosse-anfrage",
      label: "Große Anfrage",
      spellings: [],
      filer: { who: "faction", atLeast: 1 },
      addressee: null,
      deadline: null,
      provision: null,
      discussion:
        "Die Antwort erfolgt mündlich in der Bezirksverordnetenversammlung nach deren Geschäftsordnung.",
      certainty: "secondary",
    },
  ],
};

const NORTH_RHINE_WESTPHALIA: InquiryProfile = {
  ...COMMON,
  id: "nordrhein-westfalen-gemeinde",
  label: "Nordrhein-Westfalen, Gemeinden",
  instruments: [
    {
      id: "anfrage",
      label: "Anfrage",
      spellings: [],
      filer: { who: "member", atLeast: 1 },
      addressee: null,
      deadline: null,
      provision: "go-nrw-55-1",
      certainty: "secondary",
      note: "Die Frist folgt aus der Geschäftsordnung; vor einer Ablehnung wegen Aufwands ist wenigstens teilweise zu antworten.",
    },
  ],
};

/** Known by name only: the municipal code speaks of questions and leaves the time to the rules of procedure. */
function memberQuestion(provision: string | null): Instrument {
  return {
    id: "anfrage",
    label: "Anfrage",
    spellings: [],
    filer: { who: "memberOrFaction", atLeast: 1 },
    addressee: null,
    deadline: null,
    provision,
    certainty: "general",
    note: "Meist angemessene Frist oder Frist nach der Geschäftsordnung; bitte prüfen.",
  };
}

const BY_NAME: readonly InquiryProfile[] = [
  {
    ...COMMON,
    id: "niedersachsen-kommune",
    label: "Niedersachsen, Kommunen",
    instruments: [memberQuestion("nkomvg-56")],
  },
  {
    ...COMMON,
    id: "baden-wuerttemberg-gemeinde",
    label: "Baden-Württemberg, Gemeinden",
    instruments: [memberQuestion("gemo-bw-24-4")],
  },
  { ...COMMON, id: "hessen-gemeinde", label: "Hessen, Gemeinden", instruments: [memberQuestion("hgo-50-2")] },
  {
    ...COMMON,
    id: "schleswig-holstein-gemeinde",
    label: "Schleswig-Holstein, Gemeinden",
    instruments: [memberQuestion("go-sh-30")],
    note: "Siehe auch § 36 GO SH.",
  },
  {
    ...COMMON,
    id: "bayern-gemeinde",
    label: "Bayern, Gemeinden",
    instruments: [memberQuestion(null)],
    note: "Nach allgemeiner Kenntnis enthält die Gemeindeordnung keine eigene Regel.",
  },
];

/** Councils outside Hamburg. */
export const OTHER_PROFILES: readonly InquiryProfile[] = [BERLIN, NORTH_RHINE_WESTPHALIA, ...BY_NAME];
