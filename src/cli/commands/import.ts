import { importRegister, type ImportOptions, type ImportReport } from "#actions/import-register.ts";
import {
  EXIT,
  refuse,
  textOption,
  usageFault,
  type Command,
  type Given,
  type Terminal,
} from "#cli/command.ts";
import { decodeRegister } from "#exchange/decode-register.ts";
import { importList, isListFile } from "./import-list.ts";
import { withContext } from "#cli/with-context.ts";
import { parseInstant } from "#values/instant.ts";

function optionsOf(given: Given): ImportOptions | string {
  const mode = textOption(given, "mode") ?? "merge";
  if (mode !== "merge" && mode !== "replace") return "--mode ist merge oder replace.";
  const moment = textOption(given, "recorded-at");
  const recordedAt = moment === undefined ? undefined : parseInstant(moment);
  if (recordedAt === null) return "--recorded-at ist ein Zeitpunkt mit Zone wie 2025-03-01T09:00:00Z.";
  const reason = textOption(given, "reason");
  return {
    mode,
    recordedAt,
    dryRun: given.options["dry-run"] === true,
    ...(reason === undefined ? {} : { reason }),
  };
}

function show(report: ImportReport, isDryRun: boolean, terminal: Terminal): void {
  const { authority, added, changed, unchanged, closed } = report;
  terminal.tell(
    `${isDryRun ? "Probelauf, nichts geschrieben. " : ""}${authority}: ${added.length} neu, ${changed.length} geändert, ` +
      `${unchanged.length} unverändert, ${closed.length} beendet.`,
  );
  for (const entry of report.missingFiles) {
    terminal.tell(
      `Hinweis: Die Anlage „${entry}“ ist genannt, aber hier nicht vorhanden; Dateien kommen mit einer Sicherung.`,
    );
  }
}

export const importCommand: Command = {
  options: {
    mode: { type: "string" },
    "dry-run": { type: "boolean" },
    "recorded-at": { type: "string" },
    reason: { type: "string" },
    authority: { type: "string" },
    map: { type: "string" },
    table: { type: "string" },
    target: { type: "string" },
    "only-good": { type: "boolean" },
    "suggest-map": { type: "boolean" },
    undo: { type: "string" },
  },
  help: {
    "--mode ART": "merge (Vorgabe) lässt Fehlendes stehen, replace beendet es",
    "--dry-run": "prüft und berichtet, schreibt nichts",
    "--reason TEXT":
      "warum eingelesen wird; steht in der Geschichte, bei öffentlichen Einträgen auch auf den Seiten",
    "--recorded-at T": "nur für Beispiele: Zeitpunkt der Erfassung",
    "--authority K": "nur für Listen: wessen Register",
    "--map DATEI": "nur für Listen: Zuordnung der Spalten und Werte als JSON",
    "--suggest-map": "nur für Listen: schlägt eine Zuordnung vor und schreibt sie auf die Standardausgabe",
    "--target ART": "für --suggest-map: use (Vorgabe: Anwendung und Einsatz) oder eine Art des Katalogs",
    "--table ID": "nur für Listen: Blatt und Kopfzeile, zum Beispiel 2-5; ohne Angabe die erste Tabelle",
    "--only-good": "nur für Listen: liest die fehlerfreien Zeilen ein",
    "--undo ID": "nimmt eine eingelesene Liste in einem Schritt zurück",
    "--json": "Bericht als JSON",
  },
  takes: { least: 0, most: 1 },
  run: (given, program) => {
    const [file] = given.words;
    if (textOption(given, "undo") !== undefined || (file !== undefined && isListFile(file)))
      return importList(given, program);
    if (file === undefined)
      return Promise.resolve(usageFault(program.terminal, "Es fehlt die Datei, die eingelesen werden soll."));
    const options = optionsOf(given);
    const { terminal } = program;
    if (typeof options === "string") return Promise.resolve(usageFault(terminal, options));
    return withContext(given, program, async (context) => {
      const bytes = await terminal.read(given.words[0] ?? "");
      const text = bytes.ok ? decodeRegister(bytes.value) : bytes;
      const imported = text.ok ? await importRegister(context, text.value, options) : text;
      if (!imported.ok) {
        return refuse(given, terminal, imported.problems);
      }
      const isDryRun = options.dryRun === true;
      if (given.options["json"])
        terminal.print(JSON.stringify({ ok: true, dryRun: isDryRun, ...imported.value }, null, 2));
      else show(imported.value, isDryRun, terminal);
      return EXIT.done;
    });
  },
};
