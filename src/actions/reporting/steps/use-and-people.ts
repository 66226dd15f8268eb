import { answerIn, answersIn, knownIn, type ReportAnswers } from "#actions/reporting/report-answers.ts";
import type { ReportField, ReportStep } from "#actions/reporting/report-step.ts";
import { isNewSystem, listOptions, withUnknown } from "./what-it-is.ts";

const USED: ReadonlySet<string> = new Set(["pilot", "test", "regular", "restricted"]);

/** A use that is suspended has begun once; all others of these have not. */
const UNUSED: ReadonlySet<string> = new Set(["idea", "examination", "preparation"]);

/** Is the application used already, as far as was said? */
export function isUsedAlready(answers: ReportAnswers): boolean {
  return USED.has(answerIn(answers, "status") ?? "");
}

/** Are personal data processed, or is that not known? */
export function concernsPersons(answers: ReportAnswers): boolean {
  const said = answerIn(answers, "personalData");
  return said !== undefined && said !== "none";
}

const YES_NO = [
  { value: "ja", label: "Ja" },
  { value: "nein", label: "Nein" },
];

export const use: ReportStep = {
  id: "einsatz",
  title: "Wer nutzt sie wofür?",
  lead: "Es geht um Ihre Stelle. Nutzen andere die Anwendung auch, melden diese ihren Einsatz selbst.",
  isAsked: () => true,
  contradictions: (answers) =>
    UNUSED.has(answerIn(answers, "status") ?? "") && knownIn(answers, "startedOn") !== undefined
      ? [
          {
            id: "startedOn",
            text: "Sie haben angegeben, dass die Nutzung noch nicht begonnen hat, und zugleich einen Beginn: Bitte ändern Sie eines von beiden.",
          },
        ]
      : [],
  fields: (answers, { places }) => [
    {
      id: "place",
      kind: "select",
      label: "Welche Stelle nutzt die Anwendung?",
      options: places,
      isRequired: true,
    },
    {
      id: "task",
      kind: "longText",
      label: "Wofür wird sie dort gebraucht?",
      help: "Zum Beispiel: „Entwurf von Niederschriften der Ausschusssitzungen“.",
      isRequired: true,
      most: 400,
    },
    {
      id: "fields",
      kind: "choices",
      label: "Zu welchen Aufgaben gehört das? (freiwillig)",
      options: listOptions("deployment", "fields"),
    },
    {
      id: "status",
      kind: "choice",
      label: "Wie weit sind Sie?",
      options: listOptions("deployment", "status").filter(({ value }) => value !== "ended"),
      isRequired: true,
    },
    {
      id: "startedOn",
      kind: "date",
      label: "Seit wann wird sie genutzt?",
      help: "Nur ausfüllen, wenn die Nutzung schon begonnen hat, auch als Pilot oder Test. Ungefähr genügt.",
      isRequired: isUsedAlready(answers),
      mayBeUnknown: true,
    },
  ],
};

export const data: ReportStep = {
  id: "daten",
  title: "Welche Daten gehen hinein?",
  lead: "Personenbezogen ist alles, was sich einem Menschen zuordnen lässt: Namen, Aktenzeichen, Stimmen, Bilder.",
  isAsked: isNewSystem,
  fields: () => [
    {
      id: "personalData",
      kind: "choice",
      label: "Dürfen personenbezogene Daten eingegeben werden, oder kommen sie darin vor?",
      help: "Besondere Kategorien sind zum Beispiel Gesundheit, Religion, Herkunft und biometrische Daten.",
      options: withUnknown(listOptions("system", "personalData")),
      isRequired: true,
    },
    {
      id: "inputData",
      kind: "longText",
      label: "Was genau wird eingegeben? (freiwillig)",
      help: "Zum Beispiel: „Tonaufnahmen öffentlicher Sitzungen“ oder „eingescannte Anträge“.",
      most: 1000,
    },
  ],
};

const PRIVACY: readonly ReportField[] = [
  {
    id: "dataSubjects",
    kind: "text",
    label: "Wessen Daten sind das?",
    help: "Zum Beispiel „Antragstellende“ oder „Beschäftigte“; mehrere mit Komma trennen.",
    isRequired: true,
    mayBeUnknown: true,
    most: 300,
  },
  {
    id: "norm",
    kind: "text",
    label: "Auf welche Vorschrift stützt sich die Verarbeitung?",
    help: "Zum Beispiel „§ 4 HmbDSG“. Der behördliche Datenschutz hilft.",
    isRequired: true,
    mayBeUnknown: true,
    most: 200,
  },
  {
    id: "dpia",
    kind: "choice",
    label: "Gibt es eine Datenschutz-Folgenabschätzung?",
    options: withUnknown(
      listOptions("assessment", "status").map((one) =>
        one.value === "required" ? { ...one, label: "noch nicht begonnen" } : one,
      ),
    ),
    isRequired: true,
  },
];

export const participation: ReportStep = {
  id: "beteiligung",
  title: "Wer war schon beteiligt?",
  lead: "Niemand muss schon beteiligt gewesen sein. Was noch fehlt, schreiben wir in Ihre Aufgabenliste.",
  isAsked: () => true,
  contradictions: (answers) => {
    const isSaid = ["participationOn", "participationResult"].some(
      (id) => answerIn(answers, id) !== undefined,
    );
    return isSaid && answersIn(answers, "bodies").length === 0
      ? [
          {
            id: "bodies",
            text: "Sie haben einen Tag oder ein Ergebnis angegeben: Bitte kreuzen Sie an, wer beteiligt war.",
          },
        ]
      : [];
  },
  fields: (answers) => [
    {
      id: "bodies",
      kind: "choices",
      label: "Wer wurde unterrichtet oder gefragt? (freiwillig)",
      help: "Kreuzen Sie nichts an, wenn noch niemand beteiligt war.",
      options: listOptions("participation", "body").filter(({ value }) => value !== "public"),
    },
    {
      id: "participationOn",
      kind: "date",
      label: "Wann zuletzt? (freiwillig)",
      help: "Haben Sie oben mehrere angekreuzt, gelten Tag und Ergebnis als gemeinsame Angabe. Je Stelle tragen Sie sie später im Register nach.",
    },
    {
      id: "participationResult",
      kind: "text",
      label: "Mit welchem Ergebnis? (freiwillig)",
      help: "Zum Beispiel „Zustimmung erteilt“ oder „Antwort steht aus“.",
      most: 300,
    },
    ...(isNewSystem(answers) && concernsPersons(answers) ? PRIVACY : []),
  ],
};

export const decision: ReportStep = {
  id: "entscheidung",
  title: "Wer entscheidet, und wen betrifft es?",
  lead: "Maßgeblich ist, wie wirklich gearbeitet wird, nicht wie es gedacht war.",
  isAsked: isNewSystem,
  fields: () => [
    {
      id: "decisionRole",
      kind: "choice",
      label: "Welche Rolle spielt die Anwendung bei Entscheidungen?",
      options: withUnknown([
        { value: "assistive", label: "Unterstützend", help: "Sie hilft, entschieden wird ohne sie." },
        {
          value: "preparatory",
          label: "Entscheidungsvorbereitend",
          help: "Sie schlägt etwas vor, ein Mensch prüft und entscheidet.",
        },
        {
          value: "partlyAutomated",
          label: "Teilautomatisiert",
          help: "Manches läuft ohne Prüfung durch einen Menschen durch.",
        },
        {
          value: "fullyAutomated",
          label: "Vollautomatisiert",
          help: "Sie entscheidet, ohne dass ein Mensch prüft.",
        },
      ]),
      isRequired: true,
    },
    {
      id: "decisionDescription",
      kind: "longText",
      label: "An welcher Stelle prüft ein Mensch? (freiwillig)",
      help: "Zum Beispiel: „Die Protokollführung liest jeden Entwurf und ändert ihn.“",
      most: 600,
    },
    {
      id: "affects",
      kind: "choices",
      label: "Auf wen wirkt sich das Ergebnis aus? (freiwillig)",
      options: listOptions("system", "affects"),
    },
    {
      id: "citizenFacing",
      kind: "choice",
      label: "Haben Bürgerinnen und Bürger unmittelbar damit zu tun?",
      options: withUnknown(YES_NO),
      isRequired: true,
    },
  ],
};

/** The day of the first use, as far as it counts and is known. */
export function startOf(answers: ReportAnswers): string | undefined {
  return UNUSED.has(answerIn(answers, "status") ?? "") ? undefined : knownIn(answers, "startedOn");
}
