import WordExtractor from "word-extractor";
import type { FileText } from "#inquiry/files/file-text.ts";
import { inquiryProblem, inquiryWarning } from "#inquiry/problems.ts";
import { fail, succeed, type Result } from "#values/result.ts";

const NAME = Buffer.from("WordDocument", "utf16le");
const MARK = [0xec, 0xa5];
const ENCRYPTED_BIT = 0x01;
const FLAGS_AT = 11;

/** The old format says in its first bytes whether it is encrypted; they begin a sector of 512 bytes. */
function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = 512; at + FLAGS_AT < bytes.length; at += 512) {
    if (bytes[at] === MARK[0] && bytes[at + 1] === MARK[1])
      return ((bytes[at + FLAGS_AT] ?? 0) & ENCRYPTED_BIT) !== 0;
  }
  return false;
}

/** Cells end with a tab and rows with two in what the library gives. */
const tidy = (text: string): string =>
  text
    .replaceAll("\r", "\n")
    .replaceAll(/\t{2,}/gu, "\n")
    .replaceAll(/\n{3,}/gu, "\n\n");

/**
 * The text of an old Word file (.doc). The numbers of automatic lists are not in it; a warning says so.
 * @problems inquiry.file.encrypted, inquiry.file.broken
 */
export async function readDoc(bytes: Uint8Array): Promise<Result<FileText>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.includes(NAME)) return fail(inquiryProblem("inquiry.file.broken", ""));
  if (isEncrypted(bytes)) return fail(inquiryProblem("inquiry.file.encrypted", ""));
  try {
    const document = await new WordExtractor().extract(buffer);
    const text = [document.getBody(), document.getTextboxes({ includeHeadersAndFooters: false })].join("\n");
    return succeed({ text: tidy(text).trim(), warnings: [inquiryWarning("inquiry.doc.numbers", "")] });
  } catch {
    return fail(inquiryProblem("inquiry.file.broken", ""));
  }
}
