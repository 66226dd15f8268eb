import { stdout } from "node:process";
import { backUp, type BackupSummary } from "#actions/keeping/back-up.ts";
import { archiveJson, archiveLines, sizeInWords } from "#cli/archive-lines.ts";
import { EXIT, refuse, type Command, type Given, type Program } from "#cli/command.ts";
import { progress } from "#cli/progress.ts";
import { withKept } from "#cli/with-context.ts";

/** Stands for standard output. */
const STREAM = "-";

const ENDING = ".tar.zst";

function tell(given: Given, { terminal }: Program, summary: BackupSummary): void {
  const [file = ""] = given.words;
  const toStream = file === STREAM;
  // the archive itself stands on standard output
  const say = toStream ? terminal.tell : terminal.print;
  if (given.options["json"]) say(JSON.stringify(archiveJson(summary), null, 2));
  else {
    say(`Gesichert: ${toStream ? "auf die Standardausgabe" : file}, ${sizeInWords(summary.bytes)}`);
    for (const line of archiveLines(summary)) say(line);
    say(`SHA-256: ${summary.sha256}`);
  }
  if (!toStream && !file.endsWith(ENDING))
    terminal.tell(`Hinweis: Sicherungen heißen üblicherweise „…${ENDING}“ (tar, mit Zstandard verdichtet).`);
}

export const backupCommand: Command = {
  options: { force: { type: "boolean" } },
  help: {
    "--force": "ersetzt eine Datei, die es schon gibt",
    "--json": "was gesichert wurde, als JSON",
  },
  takes: { least: 1, most: 1 },
  run: (given, program) =>
    withKept(given, program, async (context) => {
      const { terminal } = program;
      const [file = ""] = given.words;
      const toStream = file === STREAM;
      const place = toStream ? { stream: stdout } : { file, replaces: given.options["force"] === true };
      const done = await backUp(context, place, {
        program: program.version(),
        onProgress: progress(terminal, "Sicherung"),
      });
      if (!done.ok) return refuse(toStream ? { ...given, options: {} } : given, terminal, done.problems);
      tell(given, program, done.value);
      return EXIT.done;
    }),
};
