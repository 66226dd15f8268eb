import { answerRead, type AnswerFromRegister } from "#actions/answer-from-register.ts";
import { keepDraft } from "#actions/archive/keep-answer-file.ts";
import { withEarlierAnswers } from "#actions/archive/with-earlier-answers.ts";
import type { Context } from "#actions/context.ts";
import { ANSWER_FORMATS, makeAnswerFile, type AnswerFormat } from "#actions/make-answer-file.ts";
import { readPaper } from "#actions/read-paper.ts";
import { writeAnswerFiles } from "#cli/answer-files.ts";
import { answerTable } from "#cli/answer-table.ts";
import { assistanceFor, assisted, type Assisting } from "#cli/assisted.ts";
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
import { tellEarlier, tellKept } from "#cli/kept.ts";
import { withContext } from "#cli/with-context.ts";
import { parseDayOrInstant } from "#values/instant.ts";
import { isLocalDate } from "#values/local-date.ts";
import { succeed, type Result } from "#values/result.ts";

const COPIES = ["public", "council", "internal"] as const;

type Wish = Parameters<typeof answerRead>[2] & {
  readonly formats: readonly AnswerFormat[];
  readonly folder: string;
};

type Answering = Wish & { readonly assisting: Assisting | null };

const isFormat = (text: string): text is AnswerFormat => (ANSWER_FORMATS as readonly string[]).includes(text);

/** What is wished for, or the German fault of the call. */
function wishOf(given: Given): Wish | string {
  const authority = textOption(given, "authority");
  const [on, asOfText] = [textOption(given, "on"), textOption(given, "as-of")];
  const copy = COPIES.find((one) => one === (textOption(given, "copy") ?? "council"));
  const formats = (textOption(given, "format") ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  const asOf = asOfText === undefined ? undefined : parseDayOrInstant(asOfText);
  if (authority === undefined) return "Es fehlt --authority mit dem Schlüssel der Behörde.";
  if (copy === undefined) return `--copy ist eines von ${COPIES.join(", ")}.`;
  if (on !== undefined && !isLocalDate(on)) return "--on ist ein Tag wie 2026-02-18.";
  if (asOf === null)
    return "--as-of ist ein Tag wie 2026-02-18 oder ein Zeitpunkt mit Zone wie 2026-02-18T12:00:00+01:00.";
  const unknown = formats.find((one) => !isFormat(one));
  if (unknown !== undefined)
    return `Das Format „${unknown}“ gibt es nicht; möglich sind ${ANSWER_FORMATS.join(", ")}.`;
  return {
    authority,
    copy,
    on,
    asOf,
    formats: formats.filter(isFormat),
    folder: textOption(given, "out") ?? "out",
  };
}

type How = { readonly context: Context; readonly program: Program };

/** Shows an answer as JSON or as a table. */
async function show(given: Given, answered: AnswerFromRegister, { context, program }: How): Promise<void> {
  const { terminal } = program;
  if (!given.options["json"]) {
    for (const line of answerTable(answered)) terminal.print(line);
    return;
  }
  const json = await makeAnswerFile(answered, "json", { createdAt: context.now(), baseUrl: null });
  terminal.print(String(json).trimEnd());
}

/** Puts an answer into the archive, if that is wished for. */
async function keepIfWished(given: Given, answered: AnswerFromRegister, how: How): Promise<Result<null>> {
  if (!given.options["keep"]) return succeed(null);
  const kept = await keepDraft(how.context, answered);
  if (!kept.ok) return kept;
  tellKept(kept.value, how.program);
  return succeed(null);
}

async function answerFile(given: Given, wish: Answering, how: How): Promise<ExitCode> {
  const { terminal } = how.program;
  const bytes = await terminal.read(given.words[0] ?? "");
  const reading = bytes.ok ? await readPaper(bytes.value) : bytes;
  const drafted = reading.ok ? await answerRead(how.context, reading.value, wish) : reading;
  const answer = await assisted(drafted, wish.assisting, how);
  if (!answer.ok) return refuse(given, terminal, answer.problems);
  const answered = await withEarlierAnswers(how.context, answer.value);
  tellEarlier(answered, how.program);
  await show(given, answered, how);
  const written = await writeAnswerFiles(answered, wish, how);
  const kept = written.ok ? await keepIfWished(given, answered, how) : written;
  return kept.ok ? EXIT.done : refuse(given, terminal, kept.problems);
}

export const inquiryAnswer: Command = {
  options: {
    ...Object.fromEntries(
      ["authority", "on", "as-of", "copy", "format", "out"].map((name) => [
        name,
        { type: "string" as const },
      ]),
    ),
    ...{ smooth: { type: "boolean" }, propose: { type: "boolean" }, keep: { type: "boolean" } },
  },
  help: {
    "--authority K": "Schlüssel der Behörde",
    "--on TAG": "Tag, von dem „derzeit“ spricht (Vorgabe: der Tag von --as-of, sonst heute)",
    "--as-of T": "Stand des Registers: ein Tag oder ein Zeitpunkt mit Zone (Vorgabe: jetzt)",
    "--copy ART": "public, council (Vorgabe) oder internal",
    "--format LISTE": "html, docx, pdf, json, md; mehrere mit Komma",
    "--out ORDNER": "wohin die Dateien geschrieben werden (Vorgabe: out)",
    "--smooth": "Absätze von einem Sprachmodell glätten lassen (nur wenn eines eingerichtet ist)",
    "--propose": "bei unsicherer Zuordnung Themen von einem Sprachmodell vorschlagen lassen",
    "--keep": "die Antwort als Entwurf ablegen, damit spätere mit ihr verglichen werden",
    "--json": "die Antwort als JSON auf der Standardausgabe",
  },
  takes: { least: 1, most: 1 },
  run: async (given, program) => {
    const wish = wishOf(given);
    if (typeof wish === "string") return usageFault(program.terminal, wish);
    const assisting = await assistanceFor(given, program);
    if (typeof assisting === "string") return usageFault(program.terminal, assisting);
    return withContext(given, program, (context) =>
      answerFile(given, { ...wish, assisting }, { context, program }),
    );
  },
};
