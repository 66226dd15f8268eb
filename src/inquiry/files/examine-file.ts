import { decodeText } from "#inquiry/decode-text.ts";
import { inquiryProblem } from "#inquiry/problems.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { examineApart } from "./examine-apart.ts";
import { FILE_LIMITS, type ExaminedFile, type FileLimits, type FileText } from "./file-text.ts";
import { READABLE, UNKNOWN_TYPE } from "./media-types.ts";
import { textKind } from "./text-kind.ts";
import { turns } from "./turns.ts";

/** Many files at once must not hold many times the memory. */
const inTurn = turns(2);
const MEGA = 1_000_000;

/**
 * What a file is by its content and what can be read in it. Plain text is decoded here; every other kind is parsed in a
 * thread of its own that is ended when it takes too long or too much memory.
 * @problems inquiry.file.too-big, inquiry.file.too-slow, inquiry.file.too-heavy, inquiry.file.broken and those of each reader, in `reading`
 */
export async function examineFile(
  bytes: Uint8Array,
  limits: FileLimits = FILE_LIMITS,
): Promise<ExaminedFile> {
  if (bytes.length > limits.bytes) {
    const facts = { size: Math.ceil(bytes.length / MEGA), most: Math.round(limits.bytes / MEGA) };
    return { mediaType: UNKNOWN_TYPE, reading: fail(inquiryProblem("inquiry.file.too-big", "", facts)) };
  }
  if (textKind(bytes) !== READABLE.text) return inTurn(() => examineApart(bytes, limits));
  const reading: Result<FileText> = succeed({ text: decodeText(bytes), warnings: [] });
  return { mediaType: READABLE.text, reading };
}
