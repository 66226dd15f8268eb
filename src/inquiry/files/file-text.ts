import type { Problem } from "#values/problem.ts";
import type { Result } from "#values/result.ts";

/** What can be read in a file. Lines are kept; `pages` only where the format has pages. */
export type FileText = {
  readonly text: string;
  readonly pages?: number;
  /** What the reader was not sure of, or what is missing from the text. */
  readonly warnings: readonly Problem[];
};

/** A file as recognised by its content; `reading` is null for kinds that hold no readable text (pictures, tables). */
export type ExaminedFile = {
  readonly mediaType: string;
  readonly reading: Result<FileText> | null;
};

/** How much a file may cost; everything beyond is refused with a problem. */
export type FileLimits = {
  /** Bytes of the file itself. */
  readonly bytes: number;
  /** Bytes of what is packed in it, all parts together. */
  readonly unpackedBytes: number;
  readonly characters: number;
  readonly pages: number;
  readonly milliseconds: number;
  /** Megabytes that reading may hold. */
  readonly memory: number;
};

/** What is allowed where nobody says otherwise. */
export const FILE_LIMITS: FileLimits = {
  bytes: 50_000_000,
  unpackedBytes: 60_000_000,
  characters: 5_000_000,
  pages: 2000,
  milliseconds: 10_000,
  memory: 512,
};
