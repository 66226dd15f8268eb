import { ADMINISTRATION } from "#actions/add-authority.ts";
import { importListFile, suggestMapFile, type ListReport } from "#actions/table-import/import-list-file.ts";
import { undoList } from "#actions/table-import/undo-import.ts";
import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { decodeRegister } from "#exchange/decode-register.ts";
import { readJson } from "#exchange/read-json.ts";
import {
  EXIT,
  refuse,
  textOption,
  usageFault,
  type ExitCode,
  type Given,
  type Program,
  type Terminal,
} from "#cli/command.ts";
import { withContext } from "#cli/with-context.ts";
import type { Result } from "#values/result.ts";

/** Is this file a list (a table) rather than a register file? */
export function isListFile(name: string): boolean {
  return /\.(?:xlsx|csv|tsv|txt)$/iu.test(name);
}

async function readMap(terminal: Terminal, file: string): Promise<Result<unknown>> {
  const bytes = await terminal.read(file);
  const text = bytes.ok ? decodeRegister(bytes.value) : bytes;
  return text.ok ? readJson(text.value) : text;
}

async function suggest(given: Given, { terminal }: Program): Promise<ExitCode> {
  const target = textOption(given, "target") ?? "use";
  if (target !== "use" && !isRecordTypeId(target))
    return usageFault(terminal, "--target ist use oder eine Art des Katalogs.");
  const bytes = await terminal.read(given.words[0] ?? "");
  if (!bytes.ok) return refuse(given, terminal, bytes.problems);
  const map = await suggestMapFile({ bytes: bytes.value, table: textOption(given, "table") }, target);
  if (!map.ok) return refuse(given, terminal, map.problems);
  terminal.print(JSON.stringify(map.value, null, 2));
  return EXIT.done;
}

async function undo(given: Given, program: Program, id: string): Promise<ExitCode> {
  const { terminal } = program;
  const authority = textOption(given, "authority");
  if (authority === undefined) return usageFault(terminal, "Zu --undo gehört --authority.");
  return withContext(given, program, async (context) => {
    const undone = await undoList(context, { authority, id }, ADMINISTRATION);
    if (!undone.ok) return refuse(given, terminal, undone.problems);
    const { restored, ended, kept } = undone.value;
    if (given.options["json"]) terminal.print(JSON.stringify({ ok: true, ...undone.value }, null, 2));
    else
      terminal.tell(
        `Zurückgenommen: ${ended} beendet, ${restored} wiederhergestellt, ${kept.length} belassen.`,
      );
    for (const { message } of kept) terminal.tell(message);
    return EXIT.done;
  });
}

function show(given: Given, terminal: Terminal, report: ListReport): void {
  const { id, good, bad, added, changed, unchanged, faults } = report;
  if (given.options["json"]) {
    terminal.print(JSON.stringify({ ok: faults.length === 0, ...report }, null, 2));
    return;
  }
  for (const { row, column, problem } of faults)
    terminal.tell(`Zeile ${row}${column === null ? "" : `, Spalte „${column}“`}: ${problem.message}`);
  const how = id === null ? "Nichts geschrieben. " : "";
  terminal.tell(
    `${how}${good} Zeilen ohne Fehler, ${bad} mit: ${added} Einträge neu, ${changed} geändert, ${unchanged} unverändert.`,
  );
  if (id !== null) terminal.tell(`Zurücknehmen: kontor import --undo ${id} --authority …`);
}

async function read(given: Given, program: Program): Promise<ExitCode> {
  const { terminal } = program;
  const [authority, mapFile] = [textOption(given, "authority"), textOption(given, "map")];
  if (authority === undefined || mapFile === undefined)
    return usageFault(
      terminal,
      "Eine Liste braucht --authority und --map; --suggest-map schlägt eine Zuordnung vor.",
    );
  const name = given.words[0] ?? "";
  const [bytes, map] = [await terminal.read(name), await readMap(terminal, mapFile)];
  if (!bytes.ok) return refuse(given, terminal, bytes.problems);
  if (!map.ok) return refuse(given, terminal, map.problems);
  const isDryRun = given.options["dry-run"] === true;
  const onlyGood = given.options["only-good"] === true;
  return withContext(given, program, async (context) => {
    const imported = await importListFile(context, {
      ...{ authority, name: name.split(/[/\\]/u).at(-1) ?? name, map: map.value, isDryRun, onlyGood },
      ...{ bytes: bytes.value, table: textOption(given, "table") },
    });
    if (!imported.ok) return refuse(given, terminal, imported.problems);
    show(given, terminal, imported.value);
    const isRefused = imported.value.bad > 0 && !onlyGood;
    return isRefused ? EXIT.faults : EXIT.done;
  });
}

/** Reads a list in, suggests how, or takes one back. */
export function importList(given: Given, program: Program): Promise<ExitCode> {
  const id = textOption(given, "undo");
  if (id !== undefined) return undo(given, program, id);
  return given.options["suggest-map"] === true ? suggest(given, program) : read(given, program);
}
