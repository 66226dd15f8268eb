import { EXIT, type Command } from "#cli/command.ts";

export const settingsCommand: Command = {
  options: {},
  help: {},
  takes: { least: 0, most: 0 },
  run: (given, { terminal, settings }) => {
    const lines = settings();
    if (given.options["json"]) terminal.print(JSON.stringify(lines, null, 2));
    else {
      const width = Math.max(...lines.map(({ variable }) => variable.length));
      for (const [group, members] of Map.groupBy(lines, (line) => line.group)) {
        terminal.print(`${group}:`);
        for (const { variable, value, origin, meaning } of members)
          terminal.print(`  ${variable.padEnd(width)}  ${value || "–"}  (${origin}) – ${meaning}`);
      }
    }
    return Promise.resolve(EXIT.done);
  },
};
