import { answerFromRegister } from "#actions/answer-from-register.ts";
import type { Context } from "#actions/context.ts";
import { listAuthorities } from "#actions/list-authorities.ts";
import { loadExamples } from "#actions/load-examples.ts";
import { writeAnswerFiles } from "#cli/answer-files.ts";
import { answerTable } from "#cli/answer-table.ts";
import { EXIT, refuse, type Command, type ExitCode, type Given, type Program } from "#cli/command.ts";
import { SERVE_HELP, SERVE_OPTIONS, serveAfter } from "#cli/serving.ts";

const EXAMPLE = "wandsbek";
const FILES = { formats: ["html", "docx", "pdf", "json"], folder: `out/${EXAMPLE}` } as const;

/** Answers the mission's inquiry from the Wandsbek example, if it is in the register, in every format. */
async function answerTheInquiry(
  given: Given,
  program: Program,
  context: Context,
): Promise<ExitCode | "answered"> {
  const { terminal } = program;
  const paper = context.papers.find(({ authority }) => authority === EXAMPLE);
  const isLoaded = (await listAuthorities(context)).some(({ key }) => key === EXAMPLE);
  if (!paper || !isLoaded) {
    terminal.tell("Das Beispiel Wandsbek ist nicht im Register; die Große Anfrage wird nicht beantwortet.");
    return "answered";
  }
  const answered = await answerFromRegister(context, paper.text, { ...paper, copy: "council" });
  if (!answered.ok) return refuse(given, terminal, answered.problems);
  for (const line of answerTable(answered.value)) terminal.print(line);
  const start = performance.now();
  const written = await writeAnswerFiles(answered.value, FILES, { context, program });
  if (!written.ok) return refuse(given, terminal, written.problems);
  terminal.tell(`vier Dateien in ${Math.round(performance.now() - start)} ms`);
  return "answered";
}

export const startCommand: Command = {
  options: { ...SERVE_OPTIONS, once: { type: "boolean" } },
  help: { "--once": "endet, sobald die Antwort geschrieben ist", ...SERVE_HELP },
  takes: { least: 0, most: 0 },
  run: (given, program) =>
    serveAfter(given, program, async (context) => {
      const loaded = await loadExamples(context, program.examples);
      if (!loaded.ok) return refuse(given, program.terminal, loaded.problems);
      const { versions } = loaded.value;
      if (versions > 0) program.terminal.tell(`Beispiele geladen: ${versions} Fassungen.`);
      const code = await answerTheInquiry(given, program, context);
      if (code !== "answered") return code;
      return given.options["once"] === true ? EXIT.done : "show";
    }),
};
