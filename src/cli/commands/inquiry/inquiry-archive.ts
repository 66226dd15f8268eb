import { readArchive } from "#actions/archive/read-archive.ts";
import { readKeptInquiry } from "#actions/archive/read-kept-inquiry.ts";
import type { Context } from "#actions/context.ts";
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
import { dateInFigures } from "#language/dates.ts";

type Archived = Awaited<ReturnType<typeof readArchive>>[number];

function lineOf({ key, on, number, title, status, signedOn, origin, questions }: Archived): string {
  const signed =
    status === "signed"
      ? `gezeichnet${signedOn === null ? "" : ` am ${dateInFigures(signedOn)}`}`
      : "Entwurf";
  const from = origin === "register" ? "" : ", von anderer Stelle";
  const name = [number === null ? null : `Drs. ${number}`, title].filter(Boolean).join(": ");
  return `${dateInFigures(on)}  ${key}  ${name} (${questions.length === 1 ? "eine Frage" : `${questions.length} Fragen`}, ${signed}${from})`;
}

async function list(context: Context, authority: string, { given, program }: How): Promise<ExitCode> {
  const archive = await readArchive(context, authority);
  if (given.options["json"]) {
    const inquiries = archive.map(({ questions, ...one }) => ({ ...one, questions: questions.length }));
    program.terminal.print(JSON.stringify({ ok: true, authority, inquiries }, null, 2));
    return EXIT.done;
  }
  for (const one of archive) program.terminal.print(lineOf(one));
  program.terminal.tell(
    archive.length === 1 ? "Eine Anfrage abgelegt." : `${archive.length} Anfragen abgelegt.`,
  );
  return EXIT.done;
}

type How = { readonly given: Given; readonly program: Program };

async function show(context: Context, authority: string, { given, program }: How): Promise<ExitCode> {
  const kept = await readKeptInquiry(context, authority, given.words[0] ?? "");
  if (!kept.ok) return refuse(given, program.terminal, kept.problems);
  program.terminal.print(JSON.stringify(kept.value, null, 2));
  return EXIT.done;
}

export const inquiryArchive: Command = {
  options: { authority: { type: "string" } },
  help: {
    "--authority K": "Schlüssel der Behörde",
    "--json": "die Liste als JSON; mit SCHLÜSSEL wird die Antwort stets als JSON ausgegeben",
  },
  takes: { least: 0, most: 1 },
  run: (given, program) => {
    const authority = textOption(given, "authority");
    if (authority === undefined)
      return Promise.resolve(
        usageFault(program.terminal, "Es fehlt --authority mit dem Schlüssel der Behörde."),
      );
    const deed = given.words.length === 0 ? list : show;
    return withContext(given, program, (context) => deed(context, authority, { given, program }));
  },
};
