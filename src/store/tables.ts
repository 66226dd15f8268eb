import type { AccountTables } from "./accounts/account-rows.ts";
import type { DraftRow, SavedViewRow } from "./desk/desk-rows.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { JobRow, MailWishRow } from "./jobs/job-rows.ts";
import type { ImportBatchRow, ImportMappingRow } from "./imports/import-rows.ts";
import type { MessageRow } from "./messages/message-row.ts";

/** One version of one record: the history itself. Rows are added and never changed. */
export type VersionRow = {
  readonly authority: Key;
  readonly type: string;
  readonly key: Key;
  /** Counts from 1 per record. */
  readonly version: number;
  /** Counts from 1 per authority. */
  readonly position: number;
  readonly recorded_at: Instant;
  /** A function, never a person. */
  readonly author: string;
  readonly reason: string;
  /** Canonical JSON; null after an erasure that law required. */
  readonly content: string | null;
  readonly salt: string | null;
  readonly digest: string;
  readonly previous_hash: string;
  readonly hash: string;
};

/** From when until before when a version was the newest of its record: derived from `version`. */
export type SpanRow = {
  readonly authority: Key;
  readonly type: string;
  readonly key: Key;
  readonly version: number;
  readonly position: number;
  readonly recorded_from: Instant;
  /** `OPEN_END` while no successor is recorded. */
  readonly recorded_to: Instant;
  readonly visibility: string;
  /** 1 if this version ended the record, else 0. */
  readonly ended: number;
};

/** Last link of an authority's chain. */
export type ChainHeadRow = { readonly authority: Key; readonly position: number; readonly hash: string };

/** An authority that has a history; `created` is the moment of its first version. */
export type AuthorityRow = { readonly key: Key; readonly created: Instant };

/** A file whose bytes lie beside the database under their hash. */
export type FileRow = {
  readonly authority: Key;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  /** The name it came with. */
  readonly name: string;
  readonly media_type: string;
  /** In bytes. */
  readonly size: number;
  readonly recorded_at: Instant;
  /** What can be read in it, for search; null if nothing. */
  readonly text: string | null;
};

/** What search knows of the newest version of a record; texts as those see it who may open the record. */
export type SearchEntryRow = {
  readonly authority: Key;
  /** Place of that version in the chain: newer changes have higher ones. */
  readonly position: number;
  readonly type: string;
  readonly key: Key;
  readonly version: number;
  /** 0 public, 1 council, 2 internal, 3 confidential. */
  readonly rank: number;
  /** 1 if this version ended the record, else 0. */
  readonly ended: number;
  /** What the record is called in lists. */
  readonly title: string;
  /** The beginning of the text that sums it up; empty if there is none. */
  readonly summary: string;
};

/** A word that occurs in the register of an authority, for prefixes, compounds and typing errors. */
export type SearchWordRow = {
  readonly authority: Key;
  /** Small letters without dots. */
  readonly word: string;
  readonly stem: string;
  /** The stem from its end, so that words with the same ending stand together. */
  readonly reversed: string;
  /** The lowest rank of a reader who may have met it. */
  readonly rank: number;
};

/** With which analysis an authority's register was indexed; `ordinal` parts the authorities in SQLite's index. */
export type SearchStateRow = {
  readonly authority: Key;
  readonly ordinal: number;
  readonly analysis: number;
};

/** The words of a record as PostgreSQL keeps them; SQLite has a table of its own kind under this name. */
export type SearchTextRow = {
  readonly authority: Key;
  readonly position: number;
  /** Title and summary, weights A and B. */
  readonly head: string;
  /** What everybody who opens the record may find it by, and its marks. */
  readonly open: string;
  /** The same and what only the authority's own people may find; null if there is nothing of that kind. */
  readonly whole: string | null;
};

/** A step of the schema that was applied. */
export type SchemaVersionRow = { readonly version: number; readonly applied_at: Instant };

/** The tables that both database drivers hold. */
export type Tables = AccountTables & {
  version: VersionRow;
  span: SpanRow;
  chain_head: ChainHeadRow;
  authority: AuthorityRow;
  file: FileRow;
  draft: DraftRow;
  saved_view: SavedViewRow;
  search_entry: SearchEntryRow;
  search_word: SearchWordRow;
  search_state: SearchStateRow;
  search_text: SearchTextRow;
  import_mapping: ImportMappingRow;
  import_batch: ImportBatchRow;
  job: JobRow;
  mail_wish: MailWishRow;
  message: MessageRow;
  schema_version: SchemaVersionRow;
};

/** The end of a span that no successor has closed; later than every moment, so that one range finds it. */
export const OPEN_END: Instant = "9999-12-31T23:59:59.999Z";
