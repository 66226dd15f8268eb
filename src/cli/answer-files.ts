import type { AnswerFromRegister } from "#actions/answer-from-register.ts";
import type { Context } from "#actions/context.ts";
import { makeAnswerFile, type AnswerFormat } from "#actions/make-answer-file.ts";
import type { Letterhead } from "#documents/docx/letterhead.ts";
import { succeed, type Result } from "#values/result.ts";
import type { Program } from "./command.ts";

type Wish = { readonly formats: readonly AnswerFormat[]; readonly folder: string };

/** The office's letterhead, if a Word file is wished for and the office has one. */
async function letterheadFor(
  { formats }: Wish,
  { letterhead }: Program,
): Promise<Result<{ readonly letterhead?: Letterhead }>> {
  if (letterhead === null || !formats.includes("docx")) return succeed({});
  const { readLetterhead } = await import("#documents/docx/read-letterhead.ts");
  const read = await readLetterhead(letterhead);
  return read.ok ? succeed({ letterhead: read.value }) : read;
}

/** Writes an answer as `antwort.<format>` in every format asked for; tells each name as it is written. */
export async function writeAnswerFiles(
  answer: AnswerFromRegister,
  wish: Wish,
  how: { readonly context: Context; readonly program: Program },
): Promise<Result<null>> {
  const { terminal, baseUrl } = how.program;
  const letterhead = await letterheadFor(wish, how.program);
  if (!letterhead.ok) return letterhead;
  for (const format of wish.formats) {
    const content = await makeAnswerFile(answer, format, {
      ...{ createdAt: how.context.now(), baseUrl },
      ...letterhead.value,
    });
    const written = await terminal.write(`${wish.folder}/antwort.${format}`, content);
    if (!written.ok) return written;
    terminal.tell(`geschrieben: ${written.value}`);
  }
  return succeed(null);
}
