import type { Snapshot } from "#records/snapshot.ts";
import type { ChainHead } from "#store/store.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";

/** Format and version of backups, as their manifest names it. */
export const BACKUP_FORMAT = "kontor-backup/1";

/** Entries of an archive that stand by themselves; the first and the last. */
export const MANIFEST = "manifest.json";
export const SEAL = "seal.json";

/** What a backup says of itself before anything else. */
export type Manifest = {
  readonly format: typeof BACKUP_FORMAT;
  /** Version of the program that wrote it. */
  readonly program: string;
  /** Version of the database schema it was taken from. */
  readonly schema: number;
  readonly created: Instant;
  /** Ends of all chains, by authority; a head's position is the number of the authority's versions. */
  readonly heads: readonly ChainHead[];
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>;
};

/** One entry of an archive with the hash of its bytes, in hexadecimal. */
export type SealedEntry = { readonly name: string; readonly size: number; readonly sha256: string };

/** The hash of an authority's register file as of the backup. */
export type SealedExport = {
  readonly authority: Key;
  /** Records that were in force. */
  readonly records: number;
  readonly sha256: string;
};

/** What a backup says at its end: without it, it was cut. */
export type Seal = {
  readonly entries: readonly SealedEntry[];
  readonly exports: readonly SealedExport[];
};

/** The register file of an authority's current records; the rooms above know how it is written. */
export type ExportOf = (snapshot: Snapshot) => string;

/** What a backup holds, after it was written or checked. */
export type ArchiveSummary = {
  readonly manifest: Manifest;
  readonly exports: readonly SealedExport[];
  /** Files attached to records. */
  readonly files: number;
  /** Of the whole archive. */
  readonly bytes: number;
  readonly sha256: string;
};
