import type { AnswerFromRegister } from "#actions/answer-from-register.ts";
import type { Context } from "#actions/context.ts";
import { makeAnswerFile, type AnswerFormat } from "#actions/make-answer-file.ts";
import { succeed, type Result } from "#values/result.ts";
import type { Program } from "./command.ts";

/** Writes an answer as `antwort.<format>` in every format asked for; tells each name as it is written. */
export async function writeAnswerFiles(
  answer: AnswerFromRegister,
  wish: { readonly formats: readonly AnswerFormat[]; readonly folder: string },
  how: { readonly context: Context; readonly program: Program },
): Promise<Result<null>> {
  const { terminal, baseUrl } = how.program;
  for (const format of wish.formats) {
    const content = await makeAnswerFile(answer, format, { createdAt: how.context.now(), baseUrl });
    const written = await terminal.write(`${wish.folder}/antwort.${format}`, content);
    if (!written.ok) return written;
    terminal.tell(`geschrieben: ${written.value}`);
  }
  return succeed(null);
}
