import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";

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

/** A step of the schema that was applied. */
export type SchemaVersionRow = { readonly version: number; readonly applied_at: Instant };

/** The tables that both database drivers hold. */
export type Tables = {
  version: VersionRow;
  span: SpanRow;
  chain_head: ChainHeadRow;
  authority: AuthorityRow;
  schema_version: SchemaVersionRow;
};

/** The end of a span that no successor has closed; later than every moment, so that one range finds it. */
export const OPEN_END: Instant = "9999-12-31T23:59:59.999Z";
