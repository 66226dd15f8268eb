import { answerRead } from "#actions/answer-from-register.ts";
import type { Context } from "#actions/context.ts";
import { ANSWER_FORMATS, makeAnswerFile, type AnswerFormat } from "#actions/make-answer-file.ts";
import { readPaper } from "#actions/read-paper.ts";
import { writeAnswerFiles } from "#cli/answer-files.ts";
import { answerTable } from "#cli/answer-table.ts";
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
import { parseDayOrInstant } from "#values/instant.ts";
import { isLocalDate } from "#values/local-date.ts";

const COPIES = ["public", "council", "internal"] as const;

type Wish = Parameters<typeof answerRead>[2] & {
  readonly formats: readonly AnswerFormat[];
  readonly folder: string;
};

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

async function answerFile(
  given: Given,
  wish: Wish,
  how: { context: Context; program: Program },
): Promise<ExitCode> {
  const { terminal } = how.program;
  const bytes = await terminal.read(given.words[0] ?? "");
  const reading = bytes.ok ? readPaper(bytes.value) : bytes;
  const answered = reading.ok ? await answerRead(how.context, reading.value, wish) : reading;
  if (!answered.ok) {
    return refuse(given, terminal, answered.problems);
  }
  if (given.options["json"]) {
    const json = await makeAnswerFile(answered.value, "json", {
      createdAt: how.context.now(),
      baseUrl: null,
    });
    terminal.print(String(json).trimEnd());
  } else {
    for (const line of answerTable(answered.value)) terminal.print(line);
  }
  const written = await writeAnswerFiles(answered.value, wish, how);
  return written.ok ? EXIT.done : refuse(given, terminal, written.problems);
}

export const inquiryAnswer: Command = {
  options: Object.fromEntries(
    ["authority", "on", "as-of", "copy", "format", "out"].map((name) => [name, { type: "string" as const }]),
  ),
  help: {
    "--authority K": "Schlüssel der Behörde",
    "--on TAG": "Tag, von dem „derzeit“ spricht (Vorgabe: der Tag von --as-of, sonst heute)",
    "--as-of T": "Stand des Registers: ein Tag oder ein Zeitpunkt mit Zone (Vorgabe: jetzt)",
    "--copy ART": "public, council (Vorgabe) oder internal",
    "--format LISTE": "html, docx, pdf, json, md; mehrere mit Komma",
    "--out ORDNER": "wohin die Dateien geschrieben werden (Vorgabe: out)",
    "--json": "die Antwort als JSON auf der Standardausgabe",
  },
  takes: { least: 1, most: 1 },
  run: (given, program) => {
    const wish = wishOf(given);
    if (typeof wish === "string") return Promise.resolve(usageFault(program.terminal, wish));
    return withContext(given, program, (context) => answerFile(given, wish, { context, program }));
  },
};
