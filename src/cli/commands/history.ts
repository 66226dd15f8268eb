import { requireAuthority } from "#actions/keeping/require-authority.ts";
import { readHistory } from "#actions/read-history.ts";
import { EXIT, refuse, textOption, usageFault, type Command } from "#cli/command.ts";
import { withContext } from "#cli/with-context.ts";
import { dateInFigures } from "#language/dates.ts";
import { dayOf, timeOf } from "#values/instant.ts";
import { splitReference } from "#values/key.ts";

type Found = Extract<Awaited<ReturnType<typeof readHistory>>, { readonly ok: true }>;
type Version = Found["value"][number];

/** What a version did to the record, where it did more than change it. */
function ending({ content, erases }: Version): string {
  if (content === null) return " (Inhalt gelöscht)";
  if (content.ended) return " (beendet)";
  return erases.length > 0 ? " (löscht frühere Inhalte)" : "";
}

const lineOf = (one: Version): string =>
  `${String(one.version).padStart(4)}  ${dateInFigures(dayOf(one.recordedAt))} ${timeOf(one.recordedAt)}  ${one.author}: ${one.reason}${ending(one)}`;

export const historyCommand: Command = {
  options: { authority: { type: "string" } },
  help: {
    "--authority K": "Schlüssel der Behörde",
    "--json": "alle Fassungen mit ihrem Inhalt als JSON",
  },
  takes: { least: 1, most: 1 },
  run: (given, program) => {
    const { terminal } = program;
    const [record = ""] = given.words;
    const authority = textOption(given, "authority");
    if (authority === undefined)
      return Promise.resolve(usageFault(terminal, "Es fehlt --authority mit dem Schlüssel der Behörde."));
    if (splitReference(record) === null)
      return Promise.resolve(
        usageFault(terminal, "Ein Eintrag heißt TYP/SCHLÜSSEL, zum Beispiel system/llmoin."),
      );
    return withContext(given, program, async (context) => {
      const known = await requireAuthority(context, authority);
      const found = known.ok ? await readHistory(context, authority, record) : known;
      if (!found.ok) return refuse(given, terminal, found.problems);
      if (given.options["json"])
        terminal.print(JSON.stringify({ ok: true, authority, record, versions: found.value }, null, 2));
      else for (const one of found.value) terminal.print(lineOf(one));
      return EXIT.done;
    });
  },
};
