import { exportFile } from "#actions/export-register.ts";
import { VISIBILITY } from "#catalogue/envelope.ts";
import type { Context } from "#actions/context.ts";
import { DATA_FORMATS } from "#actions/open-data/open-data-file.ts";
import { readDataCatalogue } from "#actions/open-data/read-data-catalogue.ts";
import {
  EXIT,
  refuse,
  textOption,
  usageFault,
  type Command,
  type ExitCode,
  type Given,
  type Program,
  type Terminal,
} from "#cli/command.ts";
import { withContext } from "#cli/with-context.ts";
import { dcatCatalogue, jsonLd } from "#exchange/open-data/dcat-catalogue.ts";
import { succeed, type Result } from "#values/result.ts";
import { parseDayOrInstant } from "#values/instant.ts";

const FORMATS = [...DATA_FORMATS, "dcat"] as const;
type Format = (typeof FORMATS)[number];
type Wish = Omit<Parameters<typeof exportFile>[1], "format"> & { readonly format: Format };

const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text);

function wishOf(given: Given): Wish | string {
  const asOfText = textOption(given, "as-of");
  const asOf = asOfText === undefined ? undefined : parseDayOrInstant(asOfText);
  const visibility = textOption(given, "visibility");
  const format = textOption(given, "format") ?? "json";
  if (asOf === null) return "--as-of ist ein Tag wie 2026-02-18 oder ein Zeitpunkt mit Zone.";
  if (!isFormat(format)) return `Das Format „${format}“ gibt es nicht; möglich sind ${FORMATS.join(", ")}.`;
  if (format === "xlsx" && textOption(given, "out") === undefined)
    return "Eine Excel-Datei braucht einen Namen: Geben Sie --out an.";
  if (visibility !== undefined && !Object.hasOwn(VISIBILITY, visibility)) {
    return `--visibility ist eines von ${Object.keys(VISIBILITY).join(", ")}.`;
  }
  return {
    ...{ authority: textOption(given, "authority"), asOf, format },
    visibility: visibility as Wish["visibility"],
  };
}

/** The data catalogue of all real registers here. */
async function catalogue(context: Context, { baseUrl, terms }: Program): Promise<string> {
  const registers = await readDataCatalogue(context, { demonstrations: false });
  return jsonLd(dcatCatalogue({ address: baseUrl.replace(/\/+$/u, ""), terms, registers }));
}

async function exported(
  context: Context,
  program: Program,
  { format, ...wish }: Wish,
): Promise<Result<Iterable<string | Uint8Array>>> {
  if (format === "dcat") return succeed([await catalogue(context, program)]);
  const baseUrl = program.baseUrl.replace(/\/+$/u, "");
  return exportFile(context, { ...wish, format, baseUrl });
}

/** Bytes as they are made. */
async function* bytesOf(parts: Iterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? new TextEncoder().encode(part) : part;
}

async function send(
  given: Given,
  terminal: Terminal,
  parts: Iterable<string | Uint8Array>,
): Promise<ExitCode> {
  const out = textOption(given, "out");
  if (out === undefined) {
    terminal.print([...parts].map(String).join("").trimEnd());
    return EXIT.done;
  }
  const written = await terminal.write(out, bytesOf(parts));
  if (!written.ok) return refuse(given, terminal, written.problems);
  terminal.tell(`geschrieben: ${written.value}`);
  return EXIT.done;
}

export const exportCommand: Command = {
  options: Object.fromEntries(
    ["authority", "as-of", "visibility", "format", "out"].map((name) => [name, { type: "string" as const }]),
  ),
  help: {
    "--authority K": "Schlüssel der Behörde (entbehrlich, wenn es nur eine gibt)",
    "--as-of T": "Stand des Registers: ein Tag oder ein Zeitpunkt mit Zone",
    "--visibility ART": "höchste Sichtbarkeit: public, council, internal; Vorgabe alles",
    "--format ART":
      "json (Vorgabe), csv, xlsx oder dcat: Datenkatalog aller echten Register mit den öffentlichen Adressen",
    "--out DATEI": "in diese Datei statt auf die Standardausgabe",
  },
  takes: { least: 0, most: 0 },
  run: (given, program) => {
    const wish = wishOf(given);
    const { terminal } = program;
    if (typeof wish === "string") return Promise.resolve(usageFault(terminal, wish));
    return withContext(given, program, async (context) => {
      const made = await exported(context, program, wish);
      return made.ok ? send(given, terminal, made.value) : refuse(given, terminal, made.problems);
    });
  },
};
