import type { Context } from "#actions/context.ts";
import { refuse, textOption, type ExitCode, type Given, type Program } from "./command.ts";

/** Runs a deed on the opened register and closes it again, whatever happens. */
export async function withContext(
  given: Given,
  program: Program,
  deed: (context: Context) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await program.open(textOption(given, "data"));
  if (!opened.ok) {
    return refuse(given, program.terminal, opened.problems);
  }
  try {
    return await deed(opened.value);
  } finally {
    await opened.value.close();
  }
}
