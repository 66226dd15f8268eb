import type { Context } from "#actions/context.ts";
import { EXIT, refuse, textOption, usageFault, type ExitCode, type Given, type Program } from "./command.ts";
import { withContext } from "./with-context.ts";

/** Options of every command that offers the site, with their help. */
export const SERVE_OPTIONS = { port: { type: "string" }, host: { type: "string" } } as const;
export const SERVE_HELP = {
  "--port N": "Port (Vorgabe 8080, 0: ein freier)",
  "--host H": "Netzadresse (Vorgabe 127.0.0.1)",
} as const;

/** The port given; null if it is none, undefined if nothing was given. */
function portOf(given: Given): number | null | undefined {
  const text = textOption(given, "port");
  if (text === undefined) return undefined;
  return /^\d{1,5}$/u.test(text) && Number(text) <= 65_535 ? Number(text) : null;
}

/** How a command goes on: it ends, or offers the site to others or to the person at the desk. */
type Next = ExitCode | "serve" | "show";

/** Offers the site until the program is asked to stop; `before` runs first and may end the command. */
export function serveAfter(
  given: Given,
  program: Program,
  before: (context: Context) => Promise<Next>,
): Promise<ExitCode> {
  const port = portOf(given);
  const { terminal } = program;
  if (port === null) return Promise.resolve(usageFault(terminal, "--port ist eine Zahl von 0 bis 65535."));
  return withContext(given, program, async (context) => {
    const next = await before(context);
    if (typeof next === "number") return next;
    const at = { port, host: textOption(given, "host"), isDesk: next === "show" };
    const serving = await program.serve(context, at);
    if (!serving.ok) return refuse(given, terminal, serving.problems);
    terminal.tell(`\nKI-Kontor ist erreichbar unter ${serving.value.address} – beenden mit Strg+C.`);
    const { firstStart } = serving.value;
    if (firstStart !== null) {
      terminal.tell(
        "Am Schreibtisch pflegen Sie das Register. Das erste Konto richten Sie hier ein (24 Stunden, einmal):",
      );
      terminal.tell(firstStart);
    }
    await serving.value.untilStopped;
    return EXIT.done;
  });
}
