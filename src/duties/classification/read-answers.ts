import { DECISION_TREES } from "#law/ai-act/trees.ts";
import { dutiesProblem } from "#duties/problems.ts";
import { isObject, pointerTo } from "#values/json.ts";
import { isLocalDate, type LocalDate } from "#values/local-date.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Answer, Answers } from "./answers.ts";

/** Why a question was answered so, by which function and when. */
export type AnswerNote = { readonly reason?: string; readonly by?: string; readonly on?: LocalDate };

/** A file of answers: which system it is about, the answers, and what was noted with them. */
export type AnswerFile = {
  readonly system: string | null;
  readonly answers: Answers;
  readonly notes: Readonly<Record<string, AnswerNote>>;
};

const MOST_CHARACTERS = 5000;
const EXAMPLE = '{"answers": {"inference": "yes"}}';

const WORDS: ReadonlyMap<unknown, Answer> = new Map([
  ...(["yes", "no", "unclear"] as const).map((word) => [word, word] as const),
  ...([
    ["ja", "yes"],
    ["nein", "no"],
    ["unklar", "unclear"],
  ] as const),
]);

/** Ids of the questions of every state of the tree. */
const IDS: ReadonlySet<string> = new Set(
  DECISION_TREES.flatMap(({ questions }) => questions.map(({ id }) => id)),
);

function nearest(id: string): string {
  const start = id.toLowerCase().slice(0, 4);
  const found = [...IDS].find((known) => known.toLowerCase().startsWith(start));
  return start !== "" && found !== undefined ? ` Meinten Sie „${found}“?` : "";
}

function unknownNames(value: object, known: readonly string[], pointer: string): readonly Problem[] {
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) =>
      dutiesProblem("duties.answers.name-unknown", pointerTo(pointer, name), {
        name: name.slice(0, 60),
        known: known.map((one) => `„${one}“`).join(", "),
      }),
    );
}

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.length <= MOST_CHARACTERS;

function noteProblems(entry: Readonly<Record<string, unknown>>, pointer: string): readonly Problem[] {
  const texts = ["reason", "by"].filter((name) => entry[name] !== undefined && !isText(entry[name]));
  const day = entry["on"];
  const isBadDay = day !== undefined && !(typeof day === "string" && isLocalDate(day));
  return [
    ...unknownNames(entry, ["answer", "reason", "by", "on"], pointer),
    ...texts.map((name) =>
      dutiesProblem("duties.answers.bad-text", pointerTo(pointer, name), { name, most: MOST_CHARACTERS }),
    ),
    ...(isBadDay ? [dutiesProblem("duties.answers.bad-day", pointerTo(pointer, "on"), { name: "on" })] : []),
  ];
}

type Entry = { readonly answer: Answer; readonly note: AnswerNote };

function readEntry(id: string, value: unknown): Result<Entry> {
  const pointer = pointerTo("/answers", id);
  const question = id.slice(0, 60);
  if (!IDS.has(id)) {
    return fail(
      dutiesProblem("duties.answers.question-unknown", pointer, { question, nearest: nearest(id) }),
    );
  }
  const entry: Readonly<Record<string, unknown>> = isObject(value) ? value : { answer: value };
  const said = entry["answer"];
  const answer = WORDS.get(typeof said === "string" ? said.toLowerCase() : said);
  const problems = [
    ...(answer === undefined ? [dutiesProblem("duties.answers.bad-answer", pointer, { question })] : []),
    ...noteProblems(entry, pointer),
  ];
  if (problems.length > 0 || answer === undefined) return fail(...problems);
  const { answer: _answer, ...note } = entry;
  return succeed({ answer, note });
}

function headProblems(value: Readonly<Record<string, unknown>>): readonly Problem[] {
  const isBad = value["system"] !== undefined && !isText(value["system"]);
  const name = { name: "system", most: MOST_CHARACTERS };
  return [
    ...unknownNames(value, ["system", "answers"], ""),
    ...(isBad ? [dutiesProblem("duties.answers.bad-text", "/system", name)] : []),
    ...(isObject(value["answers"]) ? [] : [dutiesProblem("duties.answers.missing", "/answers")]),
  ];
}

/**
 * Reads answers to the decision tree from JSON: `{"system"?, "answers": {id: answer}}`, where an answer is a word or
 * an object with `answer`, `reason`, `by` (a function) and `on`. All faults are told at once.
 * @problems duties.answers.not-object, duties.answers.missing, duties.answers.name-unknown,
 * duties.answers.question-unknown, duties.answers.bad-answer, duties.answers.bad-text, duties.answers.bad-day
 */
export function readAnswers(value: unknown): Result<AnswerFile> {
  if (!isObject(value)) return fail(dutiesProblem("duties.answers.not-object", "", { example: EXAMPLE }));
  const file: Readonly<Record<string, unknown>> = value;
  const said = file["answers"];
  const entries = Object.entries(isObject(said) ? said : {}).map(
    ([id, entry]) => [id, readEntry(id, entry)] as const,
  );
  const problems = [
    ...headProblems(file),
    ...entries.flatMap(([, entry]) => (entry.ok ? [] : entry.problems)),
  ];
  if (problems.length > 0) return fail(...problems);
  const read = entries.flatMap(([id, entry]) => (entry.ok ? [[id, entry.value] as const] : []));
  const noted = read.filter(([, { note }]) => Object.keys(note).length > 0);
  return succeed({
    system: typeof file["system"] === "string" ? file["system"] : null,
    answers: Object.fromEntries(read.map(([id, { answer }]) => [id, answer])),
    notes: Object.fromEntries(noted.map(([id, { note }]) => [id, note])),
  });
}
