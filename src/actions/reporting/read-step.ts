import { CONTROL_IN_TEXT } from "#records/patterns.ts";
import { isLocalDate } from "#values/local-date.ts";
import { problemMaker, type Problem } from "#values/problem.ts";
import { answerIn, answersIn, DONT_KNOW, type ReportAnswers } from "./report-answers.ts";
import { NONE_FIELD, type ReportField, type ReportSetting, type ReportStep } from "./report-step.ts";

const stepProblem = problemMaker({
  "actions.reporting.missing": "Bitte beantworten Sie: {label}",
  "actions.reporting.too-long": "„{label}“ darf höchstens {most} Zeichen haben; bitte kürzen Sie den Text.",
  "actions.reporting.no-day": "„{label}“ ist kein Tag: Bitte schreiben Sie ihn als TT.MM.JJJJ.",
  "actions.reporting.future": "„{label}“ liegt in der Zukunft: Bitte geben Sie einen Tag bis heute an.",
  "actions.reporting.no-choice": "Bitte wählen Sie bei „{label}“ eine der Möglichkeiten.",
  "actions.reporting.contradicts": "{text}",
});

/** Fields of a form as they arrive. */
type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

const GERMAN_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;

/** A day as forms send it (2026-11-22) or as people write it (22.11.2026); what is neither stays as it is. */
function day(text: string): string {
  const [, date = "", month = "", year = ""] = GERMAN_DAY.exec(text) ?? [];
  return year === "" ? text : `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}

/** A text with line ends as records keep them, without control characters, which records refuse, and outer spaces. */
export function tidied(text: string): string {
  const lines = text.replaceAll(/\r\n?/gu, "\n");
  return lines.replaceAll(new RegExp(CONTROL_IN_TEXT.source, "gu"), "").trim();
}

const texts = (value: Given[string]): readonly string[] =>
  [value ?? []]
    .flat()
    .map(tidied)
    .filter((one) => one !== "");

function normalised({ id, kind, mayBeUnknown }: ReportField, form: Given): string | readonly string[] {
  if (kind === "choices") return texts(form[id]);
  const [first = ""] = texts(form[id]);
  if (first !== "") return kind === "date" ? day(first) : first;
  return mayBeUnknown && form[unknownField(id)] !== undefined ? DONT_KNOW : "";
}

/** Name of the box "Weiß ich nicht" beside a field. */
export function unknownField(id: string): string {
  return `${id}.${DONT_KNOW}`;
}

/**
 * The answers after a page was sent: its fields as they were filled in (also wrongly), everything else as before. A
 * page that answers the rest with "Nein" fills what was left open.
 */
export function withStep(
  step: ReportStep,
  form: Given,
  before: { readonly answers: ReportAnswers; readonly setting: ReportSetting },
): ReportAnswers {
  const fields = step.fields(before.answers, before.setting);
  const sent = fields.map((field): [string, string | readonly string[]] => [
    field.id,
    normalised(field, form),
  ]);
  const isRestNo = step.noneLabel !== undefined && form[NONE_FIELD] !== undefined;
  const filled = sent.map(([id, value]): [string, string | readonly string[]] => [
    id,
    isRestNo && value === "" ? "no" : value,
  ]);
  return { ...before.answers, ...Object.fromEntries(filled) };
}

type Check = (
  field: ReportField,
  answers: ReportAnswers,
  setting: ReportSetting,
) => Parameters<typeof stepProblem>[0] | null;

const isText: Check = ({ id, most = 2000 }, answers) =>
  (answerIn(answers, id)?.length ?? 0) > most ? "actions.reporting.too-long" : null;

const isDay: Check = ({ id }, answers, { on }) => {
  const given = answerIn(answers, id);
  if (given === undefined || given === DONT_KNOW) return null;
  if (!isLocalDate(given)) return "actions.reporting.no-day";
  return given > on ? "actions.reporting.future" : null;
};

const isOffered: Check = ({ id, options = [] }, answers) => {
  const offered = new Set(options.map(({ value }) => value));
  return answersIn(answers, id).every((one) => offered.has(one)) ? null : "actions.reporting.no-choice";
};

const CHECKS: Readonly<Record<ReportField["kind"], Check>> = {
  text: isText,
  longText: isText,
  date: isDay,
  choice: isOffered,
  choices: isOffered,
  select: isOffered,
};

function faultOf(field: ReportField, answers: ReportAnswers, setting: ReportSetting): readonly Problem[] {
  const { id, label, kind, isRequired, most = 2000 } = field;
  const isMissing = isRequired === true && answersIn(answers, id).length === 0;
  const fault = isMissing ? "actions.reporting.missing" : CHECKS[kind](field, answers, setting);
  return fault === null ? [] : [stepProblem(fault, `/${id}`, { label, most })];
}

/**
 * What is still missing or wrong on a page, in the order of its fields; the pointer names the field. Empty: the page is done.
 * @problems actions.reporting.missing, actions.reporting.too-long, actions.reporting.no-day,
 * actions.reporting.future, actions.reporting.no-choice, actions.reporting.contradicts
 */
export function faultsOf(
  step: ReportStep,
  answers: ReportAnswers,
  setting: ReportSetting,
): readonly Problem[] {
  const single = step.fields(answers, setting).flatMap((field) => faultOf(field, answers, setting));
  const between = step.contradictions?.(answers) ?? [];
  return [
    ...single,
    ...between.map(({ id, text }) => stepProblem("actions.reporting.contradicts", `/${id}`, { text })),
  ];
}
