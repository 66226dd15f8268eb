import { decodeText } from "#inquiry/decode-text.ts";
import type { Inquiry } from "#inquiry/inquiry.ts";
import { readInquiry } from "#inquiry/read-inquiry.ts";
import type { Result } from "#values/result.ts";

/**
 * Reads a council paper from the bytes of a text or Markdown file (UTF-8, UTF-16 or Windows-1252).
 * @problems those of readInquiry
 */
export function readPaper(bytes: Uint8Array): Result<Inquiry> {
  return readInquiry(decodeText(bytes));
}
