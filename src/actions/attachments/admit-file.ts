import { examineFile } from "#inquiry/files/examine-file.ts";
import { FILE_LIMITS, type ExaminedFile } from "#inquiry/files/file-text.ts";
import type { MalwareScan } from "#outside/malware-scan/malware-scan.ts";
import type { Draft } from "#store/files/file-store.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { ATTACHABLE_TYPES, type AttachableType } from "./attachable-types.ts";
import { attachmentProblem } from "./problems.ts";

/** A file that may be attached. */
export type AdmittedFile = {
  readonly hash: string;
  readonly size: number;
  readonly mediaType: string;
  readonly type: AttachableType;
  /** What can be read in it, for search; null if nothing. */
  readonly text: string | null;
};

/** More is not searched. */
const MOST_TEXT = 1_000_000;
/** Enough of a file that is too large to be read to tell its kind. */
const SAMPLE_BYTES = 4_000_000;
/** Trouble of reading that makes a file a danger for others who open it. */
const DANGEROUS = new Set(["inquiry.file.bomb", "inquiry.file.too-deep"]);

async function bytesOf({ size, read }: Draft, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.min(size, most));
  let at = 0;
  for await (const part of read()) {
    bytes.set(part.subarray(0, bytes.length - at), at);
    at = Math.min(at + part.length, bytes.length);
    if (at === bytes.length) break;
  }
  return bytes;
}

/** Text by its content may be a list of values by its name. */
const mediaTypeOf = ({ mediaType }: ExaminedFile, name: string): string =>
  mediaType === "text/plain" && /\.csv$/iu.test(name) ? "text/csv" : mediaType;

const keepable = (text: string): string => text.toWellFormed().replaceAll("\0", "").slice(0, MOST_TEXT);

/** Large files are kept unread. */
async function examine(draft: Draft): Promise<ExaminedFile> {
  const isReadable = draft.size <= FILE_LIMITS.bytes;
  const found = await examineFile(await bytesOf(draft, isReadable ? draft.size : SAMPLE_BYTES));
  return isReadable ? found : { mediaType: found.mediaType, reading: null };
}

/**
 * May this file be attached? It is scanned first; then its content tells its kind and what search may know of it.
 * @problems outside.scan.infected, outside.scan.failed, actions.attachment.type, inquiry.file.bomb, inquiry.file.too-deep
 */
export async function admitFile(
  draft: Draft,
  { name, scan }: { readonly name: string; readonly scan: MalwareScan | null },
): Promise<Result<AdmittedFile>> {
  const find = scan ? await scan(draft.read()) : null;
  if (find) return fail(find);
  const found = await examine(draft);
  const mediaType = mediaTypeOf(found, name);
  const type = ATTACHABLE_TYPES[mediaType];
  if (!type) {
    const allowed = Object.values(ATTACHABLE_TYPES).map(({ label }) => label);
    return fail(
      attachmentProblem("actions.attachment.type", "", { type: mediaType, allowed: allowed.join(", ") }),
    );
  }
  const { reading } = found;
  const dangers = reading && !reading.ok ? reading.problems.filter(({ code }) => DANGEROUS.has(code)) : [];
  if (dangers.length > 0) return fail(...dangers);
  const text = reading?.ok ? keepable(reading.value.text) : null;
  return succeed({ hash: draft.hash, size: draft.size, mediaType, type, text });
}
