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

/** As `withContext`, for deeds that prove or copy what is kept: a folder without a database is refused, not filled. */
export async function withKept(
  given: Given,
  program: Program,
  deed: (context: Context) => Promise<ExitCode>,
): Promise<ExitCode> {
  const missing = await program.missingDatabase(textOption(given, "data"));
  return missing.length > 0 ? refuse(given, program.terminal, missing) : withContext(given, program, deed);
}
