import type { Context } from "#actions/context.ts";
import {
  makeReportFile,
  REPORT_FORMATS,
  reportAnnual,
  type ReportFormat,
  type ReportFromRegister,
  type ReportWish,
} from "#actions/report-annual.ts";
import { readLetterhead } from "#documents/docx/read-letterhead.ts";
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
import { withContext } from "#cli/with-context.ts";
import { parseDayOrInstant } from "#values/instant.ts";
import { succeed, type Result } from "#values/result.ts";

const COPIES = ["public", "council", "internal"] as const;

type Wish = ReportWish & { readonly formats: readonly ReportFormat[]; readonly folder: string };

const isFormat = (text: string): text is ReportFormat => (REPORT_FORMATS as readonly string[]).includes(text);

/** What is wished for, or the German fault of the call. */
function wishOf(given: Given, kind: ReportWish["kind"]): Wish | string {
  const authority = textOption(given, "authority");
  const [year = ""] = given.words;
  const asOfText = textOption(given, "as-of");
  const asOf = asOfText === undefined ? undefined : parseDayOrInstant(asOfText);
  const copy = COPIES.find((one) => one === (textOption(given, "copy") ?? "council"));
  const formats = (textOption(given, "format") ?? "html,docx,pdf").split(",").map((one) => one.trim());
  const unknown = formats.find((one) => !isFormat(one));
  if (!/^(?:19|20|21)\d{2}$/u.test(year)) return "Das Berichtsjahr ist eine Jahreszahl wie 2025.";
  if (authority === undefined) return "Es fehlt --authority mit dem Schlüssel der Behörde.";
  if (copy === undefined) return `--copy ist eines von ${COPIES.join(", ")}.`;
  if (asOf === null) return "--as-of ist ein Tag wie 2026-02-18 oder ein Zeitpunkt mit Zone.";
  if (unknown !== undefined)
    return `Das Format „${unknown}“ gibt es nicht; möglich sind ${REPORT_FORMATS.join(", ")}.`;
  const folder = textOption(given, "out") ?? "out";
  return { authority, kind, copy, asOf, folder, year: Number(year), formats: formats.filter(isFormat) };
}

const NAMES = { annual: "jahresbericht", committee: "ausschussbericht" } as const;

async function writeFiles(made: ReportFromRegister, wish: Wish, program: Program): Promise<Result<null>> {
  const { terminal, baseUrl, letterhead } = program;
  const needsLooks = letterhead !== null && wish.formats.includes("docx");
  const looks = needsLooks ? await readLetterhead(letterhead) : null;
  if (looks && !looks.ok) return looks;
  for (const format of wish.formats) {
    const how = { baseUrl, ...(looks ? { letterhead: looks.value } : {}) };
    const content = await makeReportFile(made, format, how);
    const file = `${wish.folder}/${NAMES[wish.kind]}-${wish.year}.${format}`;
    const written = await terminal.write(file, content);
    if (!written.ok) return written;
    terminal.tell(`geschrieben: ${written.value}`);
  }
  return succeed(null);
}

async function writeReport(
  given: Given,
  wish: Wish,
  how: { context: Context; program: Program },
): Promise<ExitCode> {
  const { terminal } = how.program;
  const made = await reportAnnual(how.context, wish);
  if (!made.ok) return refuse(given, terminal, made.problems);
  if (given.options["json"]) {
    terminal.print(String(await makeReportFile(made.value, "json", { baseUrl: null })).trimEnd());
    if (textOption(given, "format") === undefined) return EXIT.done;
  }
  const written = await writeFiles(made.value, wish, how.program);
  return written.ok ? EXIT.done : refuse(given, terminal, written.problems);
}

function reportCommand(kind: ReportWish["kind"]): Command {
  return {
    options: Object.fromEntries(
      ["authority", "as-of", "copy", "format", "out"].map((name) => [name, { type: "string" as const }]),
    ),
    help: {
      "--authority K": "Schlüssel der Behörde",
      "--as-of T": "Stand des Registers: ein Tag oder ein Zeitpunkt mit Zone (Vorgabe: jetzt)",
      "--copy ART": "public, council (Vorgabe) oder internal",
      "--format LISTE": "html, docx, pdf, json, md; mehrere mit Komma (Vorgabe: html,docx,pdf)",
      "--out ORDNER": "wohin die Dateien geschrieben werden (Vorgabe: out)",
      "--json": "der Bericht als JSON auf der Standardausgabe",
    },
    takes: { least: 1, most: 1 },
    run: (given, program) => {
      const wish = wishOf(given, kind);
      if (typeof wish === "string") return Promise.resolve(usageFault(program.terminal, wish));
      return withContext(given, program, (context) => writeReport(given, wish, { context, program }));
    },
  };
}

/** `kontor report annual`: the annual report on the use of AI. */
export const annualReportCommand = reportCommand("annual");

/** `kontor report committee`: the same on two pages. */
export const committeeReportCommand = reportCommand("committee");
