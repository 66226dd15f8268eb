import { parseArgs } from "node:util";
import { EXIT, usageFault, type CommandEntry, type ExitCode, type Program } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { commandHelp, generalHelp } from "./help.ts";

const COMMON = {
  data: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Where words stand among options: a value of --data is none, so that it may also stand before the command. */
const placesOfWords = (argv: readonly string[]): readonly number[] =>
  argv.flatMap((word, at) => (word.startsWith("-") || argv[at - 1] === "--data" ? [] : [at]));

function find(
  argv: readonly string[],
): { readonly entry: CommandEntry; readonly rest: readonly string[] } | null {
  const places = placesOfWords(argv).slice(0, 2);
  const words = places.map((at) => argv[at]);
  const entry =
    COMMANDS.find(({ name }) => name === words.join(" ")) ?? COMMANDS.find(({ name }) => name === words[0]);
  if (!entry) return null;
  const named = places.slice(0, entry.name.split(" ").length);
  return { entry, rest: argv.filter((_word, at) => !named.includes(at)) };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function translated(error: unknown): string {
  const message = messageOf(error);
  const option = /'(-{1,2}[^' ]+)/u.exec(message)?.[1];
  return option === undefined
    ? "Der Aufruf ist nicht verständlich."
    : `Die Angabe „${option}“ ist hier nicht möglich oder ihr fehlt ein Wert.`;
}

async function runCommand(entry: CommandEntry, rest: readonly string[], program: Program): Promise<ExitCode> {
  const command = await entry.load();
  const call = `kontor ${entry.name} ${entry.usage}`.trim();
  let given;
  try {
    given = parseArgs({
      args: [...rest],
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
    });
  } catch (error) {
    return usageFault(program.terminal, translated(error));
  }
  const options: Readonly<Record<string, unknown>> = given.values;
  if (options["help"]) {
    program.terminal.print(commandHelp(call, entry, command));
    return EXIT.done;
  }
  const count = given.positionals.length;
  if (count < command.takes.least) return usageFault(program.terminal, `Es fehlt eine Angabe: ${call}.`);
  if (count > command.takes.most) return usageFault(program.terminal, `Zu viele Angaben: ${call}.`);
  return command.run({ words: given.positionals, options: options as never }, program);
}

/** That there is no such command; where the first word begins several, which they are. */
function unknownCommand(argv: readonly string[]): string {
  const words = placesOfWords(argv).map((at) => argv[at] ?? "");
  const [first = ""] = words;
  if (first === "") return "Es fehlt ein Befehl.";
  const near = COMMANDS.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => `„${name}“`);
  const hint = near.length > 0 ? ` Möglich ist ${near.join(", ")}.` : "";
  return `Den Befehl „${words.slice(0, 2).join(" ")}“ gibt es nicht.${hint}`;
}

/** Runs the command that the words name; a fault of the program itself is told and gives the exit code for it. */
export async function runCli(argv: readonly string[], program: Program): Promise<ExitCode> {
  const found = find(argv);
  if (!found) {
    const asksForHelp =
      argv.length === 0 || argv.includes("--help") || argv.includes("-h") || argv[0] === "help";
    if (argv.includes("--version")) {
      program.terminal.print(program.version());
      return EXIT.done;
    }
    if (!asksForHelp) return usageFault(program.terminal, unknownCommand(argv));
    program.terminal.print(generalHelp(COMMANDS));
    return EXIT.done;
  }
  try {
    return await runCommand(found.entry, found.rest, program);
  } catch (error) {
    program.terminal.tell(`Im Programm ist ein Fehler aufgetreten: ${messageOf(error)}`);
    if (error instanceof Error && error.stack) program.terminal.tell(error.stack);
    return EXIT.internal;
  }
}
