import { stdin } from "node:process";
import { createInterface } from "node:readline";
import {
  allQuestions,
  classifyAnswers,
  compareClassification,
  readAnswerFile,
  type GivenAnswers,
} from "#actions/classify.ts";
import { askQuestions } from "#cli/ask-questions.ts";
import {
  EXIT,
  refuse,
  textOption,
  usageFault,
  type Command,
  type ExitCode,
  type Given,
  type Program,
} from "#cli/command.ts";
import { withContext } from "#cli/with-context.ts";
import { dayOf, instantOf } from "#values/instant.ts";
import { isLocalDate, type LocalDate } from "#values/local-date.ts";
import { succeed, type Result } from "#values/result.ts";

type Wish = {
  readonly on: LocalDate;
  readonly file: string | undefined;
  readonly isTalk: boolean;
  readonly authority: string | undefined;
  readonly record: string | undefined;
};

const isRecordFaulty = ({ authority, record }: Wish): boolean =>
  (authority === undefined) !== (record === undefined) ||
  (record !== undefined && !record.startsWith("system/"));

/** What is wished for, or the German fault of the call. */
function wishOf(given: Given, on: LocalDate): Wish | string {
  const isTalk = given.options["interactive"] === true;
  const [authority, record] = ["authority", "record"].map((name) => textOption(given, name));
  const wish = { on, file: given.words[0], isTalk, authority, record };
  if (isRecordFaulty(wish))
    return "--authority und --record gehören zusammen, zum Beispiel --authority wandsbek --record system/llmoin.";
  if (wish.file !== undefined && isTalk) return "Geben Sie entweder eine Datei an oder --interactive.";
  if (wish.file === undefined && !isTalk && record === undefined)
    return "Es fehlt eine Datei mit Antworten; ohne Datei führt --interactive durch die Fragen.";
  return wish;
}

async function talk(on: LocalDate, { terminal }: Program): Promise<GivenAnswers> {
  const reader = createInterface({ input: stdin, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string | null> => {
    const { value, done } = await lines.next();
    return done === true ? null : value;
  };
  try {
    return { system: null, answers: await askQuestions(on, { tell: terminal.tell, nextLine }), notes: {} };
  } finally {
    reader.close();
  }
}

/** The answers of the file or the conversation; null where the register alone is asked. */
async function answersOf(wish: Wish, program: Program): Promise<Result<GivenAnswers | null>> {
  if (wish.isTalk) return succeed(await talk(wish.on, program));
  if (wish.file === undefined) return succeed(null);
  const bytes = await program.terminal.read(wish.file);
  return bytes.ok ? readAnswerFile(bytes.value) : bytes;
}

/** Keeps the answers in a file if one was named. */
async function keep(
  answers: GivenAnswers | null,
  given: Given,
  { terminal }: Program,
): Promise<Result<null>> {
  const file = textOption(given, "out");
  if (file === undefined || answers === null) return succeed(null);
  const { system, notes } = answers;
  const entries = Object.entries(answers.answers).map(([id, answer]) => [
    id,
    notes[id] === undefined ? answer : { answer, ...notes[id] },
  ]);
  const content = { ...(system === null ? {} : { system }), answers: Object.fromEntries(entries) };
  const written = await terminal.write(file, `${JSON.stringify(content, null, 2)}\n`);
  if (!written.ok) return written;
  terminal.tell(`geschrieben: ${written.value}`);
  return succeed(null);
}

function print(json: object, lines: readonly string[], { given, program }: Call): void {
  const { terminal } = program;
  if (given.options["json"]) terminal.print(JSON.stringify(json, null, 2));
  else for (const line of lines) terminal.print(line);
}

type Call = { readonly given: Given; readonly program: Program };

function compare(wish: Wish, answers: GivenAnswers | null, { given, program }: Call): Promise<ExitCode> {
  return withContext(given, program, async (context) => {
    const { authority = "", record = "", on } = wish;
    const wanted = { authority, record, on, answers: answers?.answers };
    const compared = await compareClassification(context, wanted);
    if (!compared.ok) return refuse(given, program.terminal, compared.problems);
    const { result, lines } = compared.value;
    print({ record, ...result }, lines, { given, program });
    return result.contradictions.length > 0 ? EXIT.faults : EXIT.done;
  });
}

function listQuestions(on: LocalDate, { given, program }: Call): ExitCode {
  const questions = allQuestions(on);
  print(
    questions,
    questions.map(({ id, text }) => `${id.padEnd(26)}${text}`),
    { given, program },
  );
  return EXIT.done;
}

function classified(wish: Wish, answers: GivenAnswers | null, call: Call): ExitCode {
  const { system = null, answers: said = {}, notes = {} } = answers ?? {};
  const { result, lines } = classifyAnswers(said, wish.on);
  const title = system === null ? [] : [`KI-Anwendung: ${system}`];
  print({ system, answers: said, notes, ...result }, [...title, ...lines], call);
  return EXIT.done;
}

async function carryOut(wish: Wish, call: Call): Promise<ExitCode> {
  const { given, program } = call;
  const answers = await answersOf(wish, program);
  if (!answers.ok) return refuse(given, program.terminal, answers.problems);
  const kept = await keep(answers.value, given, program);
  if (!kept.ok) return refuse(given, program.terminal, kept.problems);
  return wish.record === undefined
    ? classified(wish, answers.value, call)
    : compare(wish, answers.value, call);
}

async function run(given: Given, program: Program): Promise<ExitCode> {
  const on = textOption(given, "on") ?? dayOf(instantOf(Date.now()));
  if (!isLocalDate(on)) return usageFault(program.terminal, "--on ist ein Tag, zum Beispiel 2026-11-22.");
  if (given.options["questions"] === true) return listQuestions(on, { given, program });
  const wish = wishOf(given, on);
  return typeof wish === "string" ? usageFault(program.terminal, wish) : carryOut(wish, { given, program });
}

export const classifyCommand: Command = {
  options: {
    ...Object.fromEntries(
      ["on", "authority", "record", "out"].map((name) => [name, { type: "string" as const }]),
    ),
    interactive: { type: "boolean" },
    questions: { type: "boolean" },
  },
  help: {
    "--interactive": "stellt die Fragen nacheinander; zurück und „unklar“ sind möglich",
    "--on TAG": "der Tag, für den gesagt wird, was schon anwendbar ist; Vorgabe heute",
    "--out DATEI": "schreibt die Antworten als Datei, die sich wieder einlesen lässt",
    "--authority K --record system/x":
      "vergleicht mit dem Register: Widersprüche, Hinweise, Pflichten mit Beleg oder ohne; Rückgabewert 1 bei Widersprüchen",
    "--questions": "zeigt alle Fragen mit ihrer Kennung",
    "--json": "Ergebnis als JSON (docs/classification.md)",
  },
  takes: { least: 0, most: 1 },
  run,
};
