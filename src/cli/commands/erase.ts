import type { Context } from "#actions/context.ts";
import {
  erase,
  listErased,
  type Erased,
  type ErasureOutcome,
  type EraseWish,
} from "#actions/keeping/erase.ts";
import { repeatErasures } from "#actions/keeping/repeat-erasures.ts";
import { requireAuthority } from "#actions/keeping/require-authority.ts";
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
import { decodeRegister } from "#exchange/decode-register.ts";
import { dateInFigures } from "#language/dates.ts";
import { dayOf } from "#values/instant.ts";
import { succeed, type Result } from "#values/result.ts";

const namesOf = ({ record, versions }: Erased): string =>
  versions.map((version) => `${record}@${version}`).join(", ");

const lineOf = (one: Erased): string =>
  `${one.authority}: ${namesOf(one)} am ${dateInFigures(dayOf(one.recordedAt))} durch ${one.author} nach ${one.norm} (${one.reason}); belegt durch ${one.record}@${one.by}`;

async function list(given: Given, { terminal }: Program, context: Context): Promise<ExitCode> {
  const erased = await listErased(context);
  if (given.options["json"]) terminal.print(JSON.stringify(erased, null, 2));
  else if (erased.length === 0) terminal.print("Es wurde noch kein Inhalt gelöscht.");
  else for (const one of erased) terminal.print(lineOf(one));
  return EXIT.done;
}

function tell(given: Given, { terminal }: Program, reports: readonly ErasureOutcome[]): ExitCode {
  const erased = reports.flatMap((report) => report.erased);
  const files = reports.reduce((sum, report) => sum + report.files, 0);
  const filesLeft = reports.reduce((sum, report) => sum + report.filesLeft, 0);
  const isForgotten = reports.every((report) => report.isForgotten);
  if (given.options["json"])
    terminal.print(JSON.stringify({ ok: true, erased, files, filesLeft, isForgotten }, null, 2));
  else for (const one of erased) terminal.print(`Gelöscht: ${lineOf(one)}`);
  if (erased.length === 0) terminal.tell("Es war nichts zu löschen.");
  if (filesLeft > 0)
    terminal.tell(
      `Die Dateiablage hat nicht geantwortet; so viele Anlagen liegen dort noch: ${filesLeft}. Entfernen Sie sie mit „kontor attachment tidy --remove“.`,
    );
  if (!isForgotten)
    terminal.tell(
      "In den Dateien der Datenbank können noch Reste stehen. Eingebettete Datenbank: bis alle Vorgänge, auch der Dienst, einmal beendet wurden. PostgreSQL: bis der Eigentümer der Tabellen „vacuum full version, search_text, search_entry, search_word“ ausführt.",
    );
  if (erased.length > 0)
    terminal.tell(
      "Ältere Sicherungen enthalten den Inhalt noch: Löschen Sie sie, sobald ihre Aufbewahrungsfrist endet, und bewahren Sie „kontor erase --list --json“ getrennt auf.",
    );
  return EXIT.done;
}

async function repeat(given: Given, program: Program, context: Context): Promise<ExitCode> {
  const bytes = await program.terminal.read(textOption(given, "repeat") ?? "");
  const text = bytes.ok ? decodeRegister(bytes.value) : bytes;
  const ends = given.options["end"] === true;
  const done = text.ok ? await repeatErasures(context, { list: text.value, ends }) : text;
  return done.ok ? tell(given, program, done.value) : refuse(given, program.terminal, done.problems);
}

/** What is wished for, or the German fault of the call. */
function wishOf(given: Given): Omit<EraseWish, "replacement"> | string {
  const [authority, norm, reason] = ["authority", "norm", "reason"].map((name) => textOption(given, name));
  if (given.words.length === 0) return "Es fehlt, was gelöscht werden soll, zum Beispiel system/llmoin@2.";
  if (!authority) return "Es fehlt --authority mit dem Schlüssel der Behörde.";
  if (!norm?.trim()) return "Es fehlt --norm mit der Vorschrift, zum Beispiel „Art. 17 Abs. 1 DSGVO“.";
  if (!reason?.trim()) return "Es fehlt --reason mit dem Anlass, ohne den gelöschten Inhalt zu wiederholen.";
  if (given.options["yes"] !== true)
    return `Es wurde nichts gelöscht. Gelöscht würde unwiderruflich: ${given.words.join(", ")}. Wiederholen Sie den Befehl mit --yes.`;
  const by = textOption(given, "by");
  return { authority, norm, reason, by, evidence: given.words, ends: given.options["end"] === true };
}

async function replacementOf(given: Given, { terminal }: Program): Promise<Result<string | undefined>> {
  const file = textOption(given, "replacement");
  if (file === undefined) return succeed(undefined);
  const bytes = await terminal.read(file);
  return bytes.ok ? decodeRegister(bytes.value) : bytes;
}

export const eraseCommand: Command = {
  options: {
    ...Object.fromEntries(
      ["authority", "norm", "reason", "by", "replacement", "repeat"].map((name) => [
        name,
        { type: "string" as const },
      ]),
    ),
    ...Object.fromEntries(["end", "yes", "list"].map((name) => [name, { type: "boolean" as const }])),
  },
  help: {
    "--authority K": "Schlüssel der Behörde",
    "--norm TEXT":
      "Vorschrift, die die Löschung verlangt, zum Beispiel „Art. 17 Abs. 1 DSGVO“; steht in der Geschichte",
    "--reason TEXT": "Anlass, ohne den gelöschten Inhalt zu wiederholen; steht in der Geschichte",
    "--by FUNKTION": "Funktion, die die Löschung verantwortet",
    "--replacement DATEI":
      "Registerdatei mit den bereinigten Einträgen; nötig, wenn die geltende Fassung gelöscht wird",
    "--end": "beendet stattdessen Einträge, deren geltende Fassung gelöscht wird",
    "--yes": "löscht wirklich; ohne diese Angabe geschieht nichts",
    "--list": "zeigt alle Löschungen; mit --json als Liste zum Aufbewahren",
    "--repeat DATEI":
      "löscht nach dem Einspielen einer älteren Sicherung erneut, was in einer solchen Liste steht; braucht --yes",
  },
  takes: { least: 0, most: 100 },
  run: (given, program) => {
    if (given.options["list"] === true)
      return withContext(given, program, (context) => list(given, program, context));
    if (given.options["repeat"] !== undefined && given.options["yes"] !== true)
      return Promise.resolve(
        usageFault(
          program.terminal,
          "Es wurde nichts gelöscht. --repeat löscht unwiderruflich; wiederholen Sie den Befehl mit --yes.",
        ),
      );
    if (given.options["repeat"] !== undefined)
      return withContext(given, program, (context) => repeat(given, program, context));
    const wish = wishOf(given);
    if (typeof wish === "string") return Promise.resolve(usageFault(program.terminal, wish));
    return withContext(given, program, async (context) => {
      const known = await requireAuthority(context, wish.authority);
      if (!known.ok) return refuse(given, program.terminal, known.problems);
      const replacement = await replacementOf(given, program);
      const done = replacement.ok
        ? await erase(context, { ...wish, replacement: replacement.value })
        : replacement;
      return done.ok ? tell(given, program, [done.value]) : refuse(given, program.terminal, done.problems);
    });
  },
};
