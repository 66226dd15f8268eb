import type { Command } from "#cli/command.ts";
import { SERVE_HELP, SERVE_OPTIONS, serveAfter } from "#cli/serving.ts";

export const serveCommand: Command = {
  options: SERVE_OPTIONS,
  help: SERVE_HELP,
  takes: { least: 0, most: 0 },
  run: (given, program) => serveAfter(given, program, () => Promise.resolve("serve")),
};
