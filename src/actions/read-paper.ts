import { readFileText } from "#inquiry/files/read-file-text.ts";
import type { Inquiry } from "#inquiry/inquiry.ts";
import { readInquiry } from "#inquiry/read-inquiry.ts";
import { succeed, type Result } from "#values/result.ts";

/**
 * Reads a council paper from the bytes of a file: PDF, Word, OpenDocument, web page, e-mail, text or Markdown, told by content.
 * What the file reader was not sure of stands first among the warnings.
 * @problems those of readFileText and readInquiry
 */
export async function readPaper(bytes: Uint8Array): Promise<Result<Inquiry>> {
  const file = await readFileText(bytes);
  if (!file.ok) return file;
  const read = readInquiry(file.value.text);
  if (!read.ok) return read;
  const warnings = file.value.warnings.map(({ code, message }) => ({ code, message }));
  return succeed({ ...read.value, warnings: [...warnings, ...read.value.warnings] });
}
