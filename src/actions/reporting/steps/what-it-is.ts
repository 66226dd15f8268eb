import { codeLabels } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { DONT_KNOW, answerIn, questionField, type ReportAnswers } from "#actions/reporting/report-answers.ts";
import type { ReportField, ReportOption, ReportStep } from "#actions/reporting/report-step.ts";
import { treeFields } from "./tree-fields.ts";

/** Value of the first page for an application that the register does not have. */
export const NEW_SYSTEM = "neu";

/** Is only a further use of a known application reported? */
export function isKnownSystem(answers: ReportAnswers): boolean {
  return (answerIn(answers, "existing") ?? NEW_SYSTEM) !== NEW_SYSTEM;
}

/** Is a page only asked about applications that the register does not have? */
export function isNewSystem(answers: ReportAnswers): boolean {
  return !isKnownSystem(answers);
}

/** The codes of a closed list of the catalogue, to choose from. */
export function listOptions(type: RecordTypeId, path: string): readonly ReportOption[] {
  return codeLabels(type, path).map(({ code, label }) => ({ value: code, label }));
}

/** To choose from, with "Weiß ich nicht" at the end. */
export function withUnknown(options: readonly ReportOption[]): readonly ReportOption[] {
  return [...options, { value: DONT_KNOW, label: "Weiß ich nicht" }];
}

const choiceOf = (answers: ReportAnswers, known: readonly ReportOption[]): ReportField => ({
  id: "existing",
  kind: "choice",
  label: "Ist es eine dieser Anwendungen?",
  help: "Wenn ja, fragen wir nur noch, wer sie bei Ihnen wofür nutzt.",
  options: [
    ...known.map(({ value, label, help }) => ({ value, label, ...(help !== undefined && { help }) })),
    { value: NEW_SYSTEM, label: "Nein, es ist eine andere" },
  ],
  isRequired: answerIn(answers, "name") !== undefined,
});

export const application: ReportStep = {
  id: "anwendung",
  title: "Um welche Anwendung geht es?",
  lead: "Schreiben Sie den Namen so, wie er bei Ihnen im Haus benutzt wird. Wir sehen nach, ob sie schon im Register steht.",
  isAsked: () => true,
  fields: (answers, { known }) => [
    {
      id: "name",
      kind: "text",
      label: "Name der Anwendung",
      help: "Zum Beispiel „LLMoin“, „DeepL“ oder „Posteingangssortierung“.",
      isRequired: true,
      most: 120,
    },
    // one that was chosen and is gone since has to be told, even if there is nothing left to choose from
    ...(known.length === 0 && isNewSystem(answers) ? [] : [choiceOf(answers, known)]),
  ],
};

export const description: ReportStep = {
  id: "beschreibung",
  title: "Was tut die Anwendung?",
  lead: "Ein Satz genügt. Schreiben Sie ihn so, dass ihn auch jemand außerhalb der Verwaltung versteht.",
  isAsked: isNewSystem,
  fields: (answers, { on }) => [
    {
      id: "summary",
      kind: "longText",
      label: "Was tut sie, in einem Satz?",
      help: "Zum Beispiel: „Sie schreibt aus einer Tonaufnahme den Entwurf eines Protokolls.“",
      isRequired: true,
      most: 400,
    },
    {
      id: "kinds",
      kind: "choices",
      label: "Was davon trifft zu?",
      help: "Mehreres ist möglich.",
      options: listOptions("system", "kinds"),
      isRequired: true,
    },
    ...treeFields(({ id }) => id === "inference", answers, on),
  ],
};

/** Questions of the decision tree about who answers for the application and who is its provider. */
const ROLE_QUESTIONS: ReadonlySet<string> = new Set(["responsibility", "developed", "changed"]);

const isNoAi = (answers: ReportAnswers): boolean => answerIn(answers, questionField("inference")) === "no";

export const origin: ReportStep = {
  id: "herkunft",
  title: "Woher kommt sie, und wo läuft sie?",
  lead: "Was Sie nicht wissen, kreuzen Sie als „Weiß ich nicht“ an: Daraus wird eine Aufgabe, und die Meldung geht weiter.",
  isAsked: isNewSystem,
  fields: (answers, { on }) => [
    {
      id: "provider",
      kind: "text",
      label: "Wer hat sie entwickelt oder bietet sie an?",
      help: "Name der Firma oder Stelle, zum Beispiel „Dataport“.",
      isRequired: true,
      mayBeUnknown: true,
      most: 200,
    },
    {
      id: "origin",
      kind: "choice",
      label: "Wie kam sie ins Haus?",
      options: withUnknown(listOptions("system", "origin")),
      isRequired: true,
    },
    {
      id: "operator",
      kind: "text",
      label: "Wer betreibt sie technisch? (freiwillig)",
      help: "Zum Beispiel ein IT-Dienstleister.",
      most: 200,
    },
    {
      id: "hosting",
      kind: "choice",
      label: "Wo läuft sie?",
      options: withUnknown(listOptions("system", "hosting.place")),
      isRequired: true,
    },
    ...(isNoAi(answers) ? [] : treeFields(({ id }) => ROLE_QUESTIONS.has(id), answers, on)),
  ],
};
