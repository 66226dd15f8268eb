import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";

/** How lists with these columns become records, remembered for the next one. */
export type ImportMappingRow = {
  readonly authority: Key;
  /** Hash of the columns' names in their order. */
  readonly shape: string;
  /** JSON. */
  readonly mapping: string;
  readonly changed_at: Instant;
};

/** A list that is being read in, or was: ordinary rows, erasable. */
export type ImportBatchRow = {
  readonly authority: Key;
  readonly id: string;
  /** draft, running, done, failed or undone. */
  readonly state: string;
  readonly file_name: string;
  /** The function that reads it in, never a person. */
  readonly author: string;
  readonly created_at: Instant;
  readonly changed_at: Instant;
  /** JSON: the list chosen and how it becomes records. */
  readonly setting: string;
  /** JSON: what the file holds; null once it is no longer needed. */
  readonly book: string | null;
  /** JSON: what was written, and how far it has come; null before. */
  readonly report: string | null;
};
