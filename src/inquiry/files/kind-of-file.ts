import { COMPOUND, READABLE, UNKNOWN_TYPE } from "./media-types.ts";
import { textKind } from "./text-kind.ts";

/** Streams whose presence tells what a compound file is, in order of weight. */
const STREAMS: readonly (readonly [name: string, type: string])[] = [
  ["EncryptedPackage", COMPOUND.encrypted],
  ["WordDocument", READABLE.doc],
  ["__substg1.0_", COMPOUND.outlook],
  ["Workbook", COMPOUND.excel],
  ["Book", COMPOUND.excel],
];

function kindOfCompound(bytes: Uint8Array): string {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = STREAMS.find(([name]) => haystack.includes(Buffer.from(name, "utf16le")));
  return found?.[1] ?? COMPOUND.other;
}

/** The media type of a file by its content, never by its name. */
export async function kindOfFile(bytes: Uint8Array): Promise<string> {
  const text = textKind(bytes);
  if (text !== null) return text;
  const { fileTypeFromBuffer } = await import("file-type");
  const found = await fileTypeFromBuffer(bytes);
  if (found?.mime === COMPOUND.other) return kindOfCompound(bytes);
  if (found) return found.mime;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  return head.includes("%PDF-") ? READABLE.pdf : UNKNOWN_TYPE;
}
