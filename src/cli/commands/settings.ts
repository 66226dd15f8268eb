import { EXIT, type Command } from "#cli/command.ts";

export const settingsCommand: Command = {
  options: {},
  help: {},
  takes: { least: 0, most: 0 },
  run: (given, { terminal, settings }) => {
    const lines = settings();
    if (given.options["json"]) terminal.print(JSON.stringify(lines, null, 2));
    else {
      for (const { variable, value, origin, meaning } of lines) {
        terminal.print(`${variable.padEnd(18)} ${value}  (${origin}) – ${meaning}`);
      }
    }
    return Promise.resolve(EXIT.done);
  },
};
