import { decodeText } from "#inquiry/decode-text.ts";
import { inquiryProblem } from "#inquiry/problems.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { ExaminedFile, FileLimits, FileText } from "./file-text.ts";
import { kindOfFile } from "./kind-of-file.ts";
import { COMPOUND, READABLE } from "./media-types.ts";

type Reader = (bytes: Uint8Array, limits: FileLimits) => Promise<Result<FileText>>;

const readText: Reader = (bytes) => Promise.resolve(succeed({ text: decodeText(bytes), warnings: [] }));

const readNested = (limits: FileLimits) => (bytes: Uint8Array) => examineAs(bytes, limits, WITHOUT_EMAIL);

/** Readers of the kinds that may be attached to an e-mail; each is loaded when it is needed. */
const WITHOUT_EMAIL: Readonly<Record<string, Reader>> = {
  [READABLE.text]: readText,
  [READABLE.html]: async (bytes) => (await import("./html/read-html.ts")).readHtml(decodeText(bytes)),
  [READABLE.pdf]: async (bytes, limits) => (await import("./pdf/read-pdf.ts")).readPdf(bytes, limits),
  [READABLE.docx]: async (bytes, limits) => (await import("./word/read-docx.ts")).readDocx(bytes, limits),
  [READABLE.doc]: async (bytes) => (await import("./word/read-doc.ts")).readDoc(bytes),
  [READABLE.odt]: async (bytes, limits) => (await import("./odt/read-odt.ts")).readOdt(bytes, limits),
  [COMPOUND.encrypted]: () => Promise.resolve(fail(inquiryProblem("inquiry.file.encrypted", ""))),
};
const READERS: Readonly<Record<string, Reader>> = {
  ...WITHOUT_EMAIL,
  [READABLE.email]: async (bytes, limits) =>
    (await import("./read-email.ts")).readEmail(bytes, readNested(limits)),
};

/** What was read must not be longer than allowed, nor nothing at all. */
function checked(read: Result<FileText>, { characters: most }: FileLimits): Result<FileText> {
  if (!read.ok) return read;
  const { length } = read.value.text;
  if (length > most) return fail(inquiryProblem("inquiry.text.too-long", "", { length, most }));
  return read.value.text.trim() === "" ? fail(inquiryProblem("inquiry.file.empty", "")) : read;
}

async function examineAs(
  bytes: Uint8Array,
  limits: FileLimits,
  readers: Readonly<Record<string, Reader>>,
): Promise<ExaminedFile> {
  return readAs(await kindOfFile(bytes), bytes, { limits, readers });
}

async function readAs(
  mediaType: string,
  bytes: Uint8Array,
  { limits, readers }: { limits: FileLimits; readers: Readonly<Record<string, Reader>> },
): Promise<ExaminedFile> {
  const reader = readers[mediaType];
  return { mediaType, reading: reader ? checked(await reader(bytes, limits), limits) : null };
}

/**
 * What a file is, told as soon as it is known, and what can be read in it. Runs the parsers, so call it only where they can
 * be stopped.
 */
export async function examine(
  bytes: Uint8Array,
  limits: FileLimits,
  onKind: (mediaType: string) => void,
): Promise<ExaminedFile> {
  const mediaType = await kindOfFile(bytes);
  onKind(mediaType);
  return readAs(mediaType, bytes, { limits, readers: READERS });
}
