import type { Writable } from "node:stream";
import type { ExportOf } from "./archive.ts";

/** Where an archive goes; `closes` is false for a target that outlives it, such as standard output. */
export type ArchiveTarget = {
  readonly stream: Writable;
  readonly closes: boolean;
  /** What messages call it. */
  readonly name: string;
};

/** How a backup is taken. */
export type BackupOptions = {
  /** Version of the program. */
  readonly program: string;
  readonly exportOf: ExportOf;
  /** Hears how many rows of how many are written. */
  readonly onProgress?: (rows: number, of: number) => void;
};

/** How a backup is taken in. */
export type RestoreOptions = {
  readonly exportOf: ExportOf;
  /** Most bytes that it may have unpacked. */
  readonly mostBytes: number;
  /** The store is of no use afterwards: bytes of files are compared with their hashes and not kept. */
  readonly onlyChecks?: boolean;
  readonly onProgress?: (rows: number, of: number) => void;
};
