import { unzipSync, type UnzipFileInfo } from "fflate";
import { inquiryProblem } from "#inquiry/problems.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { FileLimits } from "./file-text.ts";

/** More parts than any text document has. */
const MOST_PARTS = 5000;

/** The parts of a packed document that were asked for, by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Unpacks those parts of a zip file that `wanted` names. What the directory says of all parts is summed up before the first
 * is unpacked; a part that is larger than its entry says is cut off there.
 * @problems inquiry.file.broken, inquiry.file.bomb
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  { unpackedBytes }: FileLimits,
): Result<Parts> {
  let [size, count] = [0, 0];
  const note = ({ originalSize }: UnzipFileInfo): void => {
    size += originalSize;
    count += 1;
  };
  const isTooMuch = (): boolean => size > unpackedBytes || count > MOST_PARTS;
  try {
    unzipSync(bytes, { filter: (entry) => (note(entry), false) });
    if (isTooMuch()) {
      return fail(inquiryProblem("inquiry.file.bomb", "", { most: Math.round(unpackedBytes / 1_000_000) }));
    }
    return succeed(unzipSync(bytes, { filter: ({ name }) => wanted(name) }));
  } catch {
    return fail(inquiryProblem("inquiry.file.broken", ""));
  }
}
