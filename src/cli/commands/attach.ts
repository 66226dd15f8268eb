import { attachFile } from "#actions/attachments/attach-file.ts";
import { EXIT, refuse, textOption, usageFault, type Command } from "#cli/command.ts";
import { withContext } from "#cli/with-context.ts";

export const attachCommand: Command = {
  options: {
    authority: { type: "string" },
    record: { type: "string" },
    reason: { type: "string" },
    name: { type: "string" },
  },
  help: {
    "--authority K": "Schlüssel der Behörde",
    "--record TYP/SCHLÜSSEL": "der Eintrag, zu dem die Datei gehört",
    "--reason TEXT": "warum sie hinzukommt; steht in der Geschichte",
    "--name NAME": "unter welchem Namen sie geführt wird (Vorgabe: der Name der Datei)",
    "--json": "was angehängt wurde, als JSON",
  },
  takes: { least: 1, most: 1 },
  run: async (given, program) => {
    const { terminal } = program;
    const [file = ""] = given.words;
    const [authority, record] = [textOption(given, "authority"), textOption(given, "record")];
    if (authority === undefined)
      return usageFault(terminal, "Es fehlt --authority mit dem Schlüssel der Behörde.");
    if (record === undefined) return usageFault(terminal, "Es fehlt --record, zum Beispiel system/llmoin.");
    return withContext(given, program, async (context) => {
      const source = await terminal.stream(file);
      if (!source.ok) return refuse(given, terminal, source.problems);
      const attached = await attachFile(context, {
        ...{ authority, record, source: source.value },
        name: textOption(given, "name") ?? file,
        reason: textOption(given, "reason"),
      });
      if (!attached.ok) return refuse(given, terminal, attached.problems);
      const { hash, name, isSearchable, version } = attached.value;
      if (given.options["json"]) terminal.print(JSON.stringify({ ok: true, ...attached.value }, null, 2));
      else {
        terminal.print(`„${name}“ gehört jetzt zu ${record} (Fassung ${version}); Prüfsumme ${hash}.`);
        if (!isSearchable)
          terminal.tell(
            "Hinweis: Aus der Datei war kein Text zu lesen; sie wird nur über ihren Namen gefunden.",
          );
      }
      return EXIT.done;
    });
  },
};
