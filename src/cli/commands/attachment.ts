import { basename } from "node:path";
import { listAttachments, readAttachment } from "#actions/attachments/read-attachment.ts";
import { requireAuthority } from "#actions/keeping/require-authority.ts";
import { tidyAttachments } from "#actions/attachments/tidy-attachments.ts";
import { sizeInWords } from "#cli/archive-lines.ts";
import { EXIT, refuse, textOption, usageFault, type Command } from "#cli/command.ts";
import { withContext } from "#cli/with-context.ts";

const AUTHORITY = { "--authority K": "Schlüssel der Behörde" };
const MISSING = "Es fehlt --authority mit dem Schlüssel der Behörde.";

export const attachmentGet: Command = {
  options: { authority: { type: "string" }, out: { type: "string" } },
  help: { ...AUTHORITY, "--out DATEI": "wohin sie geschrieben wird (Vorgabe: ihr Name, im Ordner von hier)" },
  takes: { least: 1, most: 1 },
  run: async (given, program) => {
    const { terminal } = program;
    const [hash = ""] = given.words;
    const authority = textOption(given, "authority");
    if (authority === undefined) return usageFault(terminal, MISSING);
    return withContext(given, program, async (context) => {
      const opened = await readAttachment(context, { authority, hash, rank: "confidential" });
      if (!opened.ok) return refuse(given, terminal, opened.problems);
      // a backup from elsewhere may have brought a name that leads out of here
      const file = textOption(given, "out") ?? basename(opened.value.name);
      const written = await terminal.write(file, opened.value.bytes);
      if (!written.ok) return refuse(given, terminal, written.problems);
      terminal.tell(`Geschrieben: ${written.value}, ${sizeInWords(opened.value.size)}`);
      return EXIT.done;
    });
  },
};

export const attachmentList: Command = {
  options: { authority: { type: "string" } },
  help: { ...AUTHORITY, "--json": "Ergebnis als JSON" },
  takes: { least: 0, most: 0 },
  run: async (given, program) => {
    const { terminal } = program;
    const authority = textOption(given, "authority");
    if (authority === undefined) return usageFault(terminal, MISSING);
    return withContext(given, program, async (context) => {
      const known = await requireAuthority(context, authority);
      if (!known.ok) return refuse(given, terminal, known.problems);
      const files = await listAttachments(context, authority);
      if (given.options["json"]) terminal.print(JSON.stringify(files, null, 2));
      else {
        for (const { hash, name, size } of files) terminal.print(`${hash}  ${name}  ${sizeInWords(size)}`);
        if (files.length === 0) terminal.tell("Es gibt keine Anlagen.");
      }
      return EXIT.done;
    });
  },
};

function tidied(count: number, removes: boolean): string {
  if (count === 0) return "Es gibt nichts aufzuräumen.";
  const files = `${count} ${count === 1 ? "Datei" : "Dateien"} ohne Eintrag seit über einem Tag`;
  return removes ? `${files} entfernt.` : `${files}; --remove entfernt sie.`;
}

export const attachmentTidy: Command = {
  options: { remove: { type: "boolean" } },
  help: {
    "--remove": "entfernt sie; ohne diese Angabe werden sie nur gezeigt",
    "--json": "Ergebnis als JSON",
  },
  takes: { least: 0, most: 0 },
  run: (given, program) =>
    withContext(given, program, async (context) => {
      const { terminal } = program;
      const removes = given.options["remove"] === true;
      const orphans = await tidyAttachments(context, { removes });
      if (!orphans.ok) return refuse(given, terminal, orphans.problems);
      if (given.options["json"])
        terminal.print(JSON.stringify({ removed: removes, files: orphans.value }, null, 2));
      else {
        for (const { authority, hash, name, size } of orphans.value)
          terminal.print(`${authority}  ${hash}  ${name ?? "–"}  ${sizeInWords(size)}`);
        terminal.tell(tidied(orphans.value.length, removes));
      }
      return EXIT.done;
    }),
};
