import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";

/** What somebody has typed into a form and not yet saved; an account has one a record. */
export type DraftRow = {
  readonly authority: Key;
  readonly account: string;
  readonly type: string;
  /** The record's key after `key:`, or `new:` and a random name for one that does not exist yet. */
  readonly place: string;
  /** The version that the person began with; 0: the record is new. */
  readonly version: number;
  /** What the record is called, for lists of drafts. */
  readonly title: string;
  /** The form's fields as they were sent, as JSON. */
  readonly fields: string;
  readonly saved_at: Instant;
};

/** A list that somebody looks at again and again, under a name of their own. */
export type SavedViewRow = {
  readonly authority: Key;
  readonly account: string;
  readonly name: string;
  /** The parameters of its address. */
  readonly query: string;
};
