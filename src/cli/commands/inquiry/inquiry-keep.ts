import { keepAnswerFile } from "#actions/archive/keep-answer-file.ts";
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
import { tellKept } from "#cli/kept.ts";
import { withContext } from "#cli/with-context.ts";
import { isKey } from "#values/key.ts";
import { isLocalDate } from "#values/local-date.ts";

type Wish = Parameters<typeof keepAnswerFile>[2];

/** The day of signing belongs to the signature, else it is the day that the answer speaks of. */
function dayFor(on: string | undefined, signedBy: string | undefined): Partial<Wish> {
  return signedBy === undefined ? { on } : { on, signedBy, signedOn: on };
}

/** What is wished for, or the German fault of the call. */
function wishOf(given: Given): Wish | string {
  const authority = textOption(given, "authority");
  const [key, on, receivedOn] = ["key", "on", "received"].map((name) => textOption(given, name));
  const signedBy = textOption(given, "signed-by");
  if (authority === undefined) return "Es fehlt --authority mit dem Schlüssel der Behörde.";
  if (key !== undefined && (!isKey(key) || key.length > 80))
    return "--key besteht aus höchstens 80 kleinen Buchstaben, Ziffern und Bindestrichen.";
  for (const day of [on, receivedOn])
    if (day !== undefined && !isLocalDate(day)) return "Tage werden wie 2026-02-18 geschrieben.";
  if (signedBy !== undefined && on === undefined)
    return "Zu --signed-by gehört --on mit dem Tag der Zeichnung.";
  return {
    authority,
    key,
    receivedOn,
    fileNumber: textOption(given, "file-number"),
    ...dayFor(on, signedBy),
  };
}

async function keep(given: Given, program: Program, wish: Wish): Promise<ExitCode> {
  const bytes = await program.terminal.read(given.words[0] ?? "");
  if (!bytes.ok) return refuse(given, program.terminal, bytes.problems);
  return withContext(given, program, async (context) => {
    const kept = await keepAnswerFile(context, bytes.value, wish);
    if (!kept.ok) return refuse(given, program.terminal, kept.problems);
    if (given.options["json"]) program.terminal.print(JSON.stringify({ ok: true, ...kept.value }, null, 2));
    else tellKept(kept.value, program);
    return EXIT.done;
  });
}

export const inquiryKeep: Command = {
  options: Object.fromEntries(
    ["authority", "key", "on", "received", "file-number", "signed-by"].map((name) => [
      name,
      { type: "string" as const },
    ]),
  ),
  help: {
    "--authority K": "Schlüssel der Behörde",
    "--signed-by FUNKTION": "die Funktion, die gezeichnet hat; kein Name (Vorgabe: Entwurf)",
    "--on TAG":
      "der Tag der Zeichnung; ohne --signed-by der Tag, von dem die Antwort spricht, falls die Datei ihn nicht nennt",
    "--received TAG": "Tag des Eingangs der Anfrage",
    "--file-number AZ": "Aktenzeichen",
    "--key NAME": "Schlüssel der Ablage (Vorgabe: Drucksache, sonst Datum und Titel)",
    "--json": "was abgelegt wurde als JSON",
  },
  takes: { least: 1, most: 1 },
  run: (given, program) => {
    const wish = wishOf(given);
    if (typeof wish === "string") return Promise.resolve(usageFault(program.terminal, wish));
    return keep(given, program, wish);
  },
};
