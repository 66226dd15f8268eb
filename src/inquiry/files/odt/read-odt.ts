import { strFromU8 } from "fflate";
import { inquiryProblem } from "#inquiry/problems.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { FileLimits, FileText } from "#inquiry/files/file-text.ts";
import { odtLines } from "./odt-lines.ts";
import { unpack } from "#inquiry/files/unpack.ts";

const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";
const WANTED = new Set([CONTENT, MANIFEST, "styles.xml"]);

/**
 * The text of an OpenDocument text (.odt) with the numbers of its lists; tables stand row by row, notes are left out.
 * @problems inquiry.file.encrypted, inquiry.file.broken, inquiry.file.bomb
 */
export function readOdt(bytes: Uint8Array, limits: FileLimits): Result<FileText> {
  const parts = unpack(bytes, (path) => WANTED.has(path), limits);
  if (!parts.ok) return parts;
  const textOf = (path: string): string => strFromU8(parts.value[path] ?? new Uint8Array());
  if (textOf(MANIFEST).includes("encryption-data")) return fail(inquiryProblem("inquiry.file.encrypted", ""));
  const content = textOf(CONTENT);
  if (!content.includes("<office:text")) return fail(inquiryProblem("inquiry.file.broken", ""));
  return succeed({ text: odtLines(content, textOf("styles.xml")).join("\n"), warnings: [] });
}
