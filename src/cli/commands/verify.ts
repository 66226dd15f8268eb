import { verifyHistory } from "#actions/verify-history.ts";
import { EXIT, refuse, type Command } from "#cli/command.ts";
import { withContext } from "#cli/with-context.ts";

const STEP = 10_000;

export const verifyCommand: Command = {
  options: {},
  help: {},
  takes: { least: 0, most: 0 },
  run: (given, program) =>
    withContext(given, program, async (context) => {
      const { terminal } = program;
      let told = 0;
      const onProgress = (versions: number): void => {
        if (versions - told < STEP) return;
        told = versions;
        terminal.tell(`${versions} Fassungen geprüft …`);
      };
      const checked = await verifyHistory(context, { onProgress });
      if (!checked.ok) {
        return refuse(given, terminal, checked.problems);
      }
      const { authorities, versions, damages, heads } = checked.value;
      if (given.options["json"]) {
        terminal.print(
          JSON.stringify({ ok: damages.length === 0, authorities, versions, damages, heads }, null, 2),
        );
      } else {
        for (const { authority, position, version, problem } of damages) {
          terminal.tell(
            `${authority}, Position ${position}${version ? ` (${version})` : ""}: ${problem.message}`,
          );
        }
        const outcome = damages.length === 0 ? "unversehrt" : "beschädigt";
        terminal.print(`${versions} Fassungen von ${authorities} Behörden geprüft: ${outcome}.`);
      }
      return damages.length === 0 ? EXIT.done : EXIT.faults;
    }),
};
