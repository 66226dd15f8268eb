import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Visibility } from "#records/record.ts";
import type { Key, Reference } from "#values/key.ts";

/** What somebody looks for in an authority's register as it stands now. */
export type SearchWish = {
  readonly authority: Key;
  /** The highest visibility that the reader may open. */
  readonly reader: Visibility;
  /** Words (all of them), "phrases" and -exclusions; anything else is harmless text. */
  readonly query: string;
  /** Only records of these types; without it all. */
  readonly types?: readonly RecordTypeId[] | undefined;
  /** Only records with all these values of closed lists, `field=code`, dotted into groups. */
  readonly marks?: readonly string[] | undefined;
  /** Also records that have ended. */
  readonly ended?: boolean | undefined;
  /** Only these records, each standing for the one it leads to (itself, if it stands alone). */
  readonly among?: ReadonlyMap<Reference, Reference> | undefined;
  /** Without passages thousands of hits can be listed at once; true without it. */
  readonly passages?: boolean | undefined;
  readonly limit: number;
  readonly offset: number;
};

/** A piece of text; `hit` where it is what was looked for. */
export type Fragment = { readonly text: string; readonly hit: boolean };

/** A record that was found. */
export type SearchHit = {
  readonly reference: Reference;
  /** The record it stands for (see `SearchWish.among`); else itself. */
  readonly standsFor: Reference;
  readonly type: RecordTypeId;
  readonly key: Key;
  readonly version: number;
  readonly visibility: Visibility;
  readonly ended: boolean;
  readonly title: readonly Fragment[];
  /** About 200 characters around the best passage; empty if the record has no text. */
  readonly passage: readonly Fragment[];
};

/** What a search found for its reader, best first. */
export type SearchResult = {
  /** How many hits there are on all pages, exactly. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** Words that were not found as written, and the words of the hits that were taken instead. */
  readonly corrected: readonly { readonly asked: string; readonly used: readonly string[] }[];
  /** If nothing was found: how many hits there were without types, marks and choice of records. */
  readonly elsewhere: number;
};
