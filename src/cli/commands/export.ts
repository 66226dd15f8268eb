import { exportRegister } from "#actions/export-register.ts";
import { VISIBILITY } from "#catalogue/envelope.ts";
import { EXIT, refuse, textOption, usageFault, type Command, type Given } from "#cli/command.ts";
import { withContext } from "#cli/with-context.ts";
import { parseDayOrInstant } from "#values/instant.ts";

type Wish = Parameters<typeof exportRegister>[1];

function wishOf(given: Given): Wish | string {
  const asOfText = textOption(given, "as-of");
  const asOf = asOfText === undefined ? undefined : parseDayOrInstant(asOfText);
  const visibility = textOption(given, "visibility");
  const format = textOption(given, "format") ?? "json";
  if (asOf === null) return "--as-of ist ein Tag wie 2026-02-18 oder ein Zeitpunkt mit Zone.";
  if (format !== "json") return `Das Format „${format}“ gibt es noch nicht; möglich ist json.`;
  if (visibility !== undefined && !Object.hasOwn(VISIBILITY, visibility)) {
    return `--visibility ist eines von ${Object.keys(VISIBILITY).join(", ")}.`;
  }
  return { authority: textOption(given, "authority"), asOf, visibility: visibility as Wish["visibility"] };
}

export const exportCommand: Command = {
  options: Object.fromEntries(
    ["authority", "as-of", "visibility", "format", "out"].map((name) => [name, { type: "string" as const }]),
  ),
  help: {
    "--authority K": "Schlüssel der Behörde (entbehrlich, wenn es nur eine gibt)",
    "--as-of T": "Stand des Registers: ein Tag oder ein Zeitpunkt mit Zone",
    "--visibility ART": "höchste Sichtbarkeit: public, council, internal; Vorgabe alles",
    "--format ART": "json (Vorgabe)",
    "--out DATEI": "in diese Datei statt auf die Standardausgabe",
  },
  takes: { least: 0, most: 0 },
  run: (given, program) => {
    const wish = wishOf(given);
    const { terminal } = program;
    if (typeof wish === "string") return Promise.resolve(usageFault(terminal, wish));
    return withContext(given, program, async (context) => {
      const exported = await exportRegister(context, wish);
      if (!exported.ok) return refuse(given, terminal, exported.problems);
      const out = textOption(given, "out");
      if (out === undefined) {
        terminal.print(exported.value.trimEnd());
        return EXIT.done;
      }
      const written = await terminal.write(out, exported.value);
      if (!written.ok) return refuse(given, terminal, written.problems);
      terminal.tell(`geschrieben: ${written.value}`);
      return EXIT.done;
    });
  },
};
