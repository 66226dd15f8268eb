import { stdin } from "node:process";
import { checkBackup, restore } from "#actions/keeping/restore.ts";
import type { BackupSummary } from "#actions/keeping/back-up.ts";
import { archiveJson, archiveLines, momentInWords, sizeInWords } from "#cli/archive-lines.ts";
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
import { progress } from "#cli/progress.ts";
import { withContext } from "#cli/with-context.ts";
import { instantOf } from "#values/instant.ts";
import type { Result } from "#values/result.ts";

const GIGABYTE = 1_000_000_000;
const USUAL_MOST = 100;

/** The protocol of a restore, for the file of the restore drill. */
function protocol(
  { file, isCheck, began, ended }: { file: string; isCheck: boolean; began: number; ended: number },
  restored: BackupSummary,
): readonly string[] {
  const { manifest, bytes, sha256 } = restored;
  return [
    isCheck ? "Prüfprotokoll einer Sicherung" : "Wiederherstellungsprotokoll",
    `Sicherung: ${file === "-" ? "Standardeingabe" : file}, ${sizeInWords(bytes)}, SHA-256 ${sha256}`,
    `Gesichert am: ${momentInWords(manifest.created)} mit KI-Kontor ${manifest.program}, Datenbankstand ${manifest.schema}`,
    `${isCheck ? "Geprüft" : "Eingespielt"}: ${momentInWords(instantOf(began))} bis ${momentInWords(instantOf(ended))} (${((ended - began) / 1000).toFixed(1).replace(".", ",")} s)`,
    ...archiveLines(restored),
    "Prüfungen:",
    "  Prüfsummen aller Teile der Sicherung: stimmen",
    "  Hashketten aller Behörden bis zu ihrem gesicherten Ende: unversehrt",
    "  Zahl der Zeilen in jeder Tabelle: stimmt",
    "  Registerdatei jeder Behörde, Byte für Byte: wie bei der Sicherung",
    isCheck
      ? "Ergebnis: Die Sicherung ist vollständig und lässt sich einspielen."
      : "Ergebnis: Die Sicherung ist vollständig eingespielt.",
  ];
}

type Deed = (wish: Parameters<typeof checkBackup>[1]) => Promise<Result<BackupSummary>>;

async function run(given: Given, program: Program, deed: Deed): Promise<ExitCode> {
  const { terminal } = program;
  const [file = ""] = given.words;
  const isCheck = given.options["check"] === true;
  const most = Number(textOption(given, "most") ?? USUAL_MOST);
  const began = Date.now();
  const onProgress = progress(terminal, isCheck ? "Prüfung" : "Wiederherstellung");
  const done = await deed({ mostBytes: most * GIGABYTE, onProgress });
  if (!done.ok) return refuse(given, terminal, done.problems);
  const lines = protocol({ file, isCheck, began, ended: Date.now() }, done.value);
  if (given.options["json"]) {
    const seconds = (Date.now() - began) / 1000;
    terminal.print(JSON.stringify({ ...archiveJson(done.value), check: isCheck, seconds }, null, 2));
  } else for (const line of lines) terminal.print(line);
  return EXIT.done;
}

export const restoreCommand: Command = {
  options: { check: { type: "boolean" }, most: { type: "string" } },
  help: {
    "--check": "prüft die Sicherung, ohne in die Datenbank zu schreiben",
    "--most GB": `höchste Größe, ausgepackt, in Gigabyte (Vorgabe ${USUAL_MOST})`,
    "--json": "was eingespielt wurde, als JSON",
  },
  takes: { least: 1, most: 1 },
  run: (given, program) => {
    const [file = ""] = given.words;
    const source = file === "-" ? { stream: stdin } : { file };
    const most = textOption(given, "most");
    if (most !== undefined && !(Number(most) > 0))
      return Promise.resolve(usageFault(program.terminal, "--most ist eine Zahl von Gigabyte wie 200."));
    if (given.options["check"] === true) return run(given, program, (wish) => checkBackup(source, wish));
    return withContext(given, program, (context) =>
      run(given, program, (wish) => restore(context, source, wish)),
    );
  },
};
