import { rebuildIndexes } from "#actions/keeping/rebuild-indexes.ts";
import { EXIT, refuse, type Command } from "#cli/command.ts";
import { withKept } from "#cli/with-context.ts";

export const rebuildCommand: Command = {
  options: {},
  help: { "--json": "Bericht als JSON" },
  takes: { least: 0, most: 0 },
  run: (given, program) =>
    withKept(given, program, async (context) => {
      const { terminal } = program;
      const rebuilt = await rebuildIndexes(context);
      if (!rebuilt.ok) return refuse(given, terminal, rebuilt.problems);
      const { versions } = rebuilt.value;
      terminal.print(
        given.options["json"]
          ? JSON.stringify({ ok: true, versions })
          : `Das Verzeichnis der geltenden Fassungen und die Suche sind aus ${versions} Fassungen neu aufgebaut.`,
      );
      return EXIT.done;
    }),
};
