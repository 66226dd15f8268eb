import { inquiryProblem } from "#inquiry/problems.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { examineFile } from "./examine-file.ts";
import { FILE_LIMITS, type FileLimits, type FileText } from "./file-text.ts";

/**
 * The text of a file (PDF, Word, OpenDocument, web page, e-mail or text), its kind told by its content.
 * @problems inquiry.file.too-big, inquiry.file.unsupported, inquiry.file.encrypted, inquiry.file.broken, inquiry.file.pictures,
 * inquiry.file.empty, inquiry.file.bomb, inquiry.file.too-deep, inquiry.file.too-many-pages, inquiry.file.too-slow,
 * inquiry.file.too-heavy, inquiry.text.too-long
 */
export async function readFileText(
  bytes: Uint8Array,
  limits: Partial<FileLimits> = {},
): Promise<Result<FileText & { readonly mediaType: string }>> {
  const { mediaType, reading } = await examineFile(bytes, { ...FILE_LIMITS, ...limits });
  if (!reading) return fail(inquiryProblem("inquiry.file.unsupported", "", { type: mediaType }));
  return reading.ok ? succeed({ mediaType, ...reading.value }) : reading;
}
