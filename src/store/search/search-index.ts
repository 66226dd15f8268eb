import type { Database } from "#store/driver.ts";
import type { Key } from "#values/key.ts";

/** The texts of a record as lists of tokens; only the authority's own people may find it by `inner`. */
export type IndexColumns = {
  readonly title: readonly string[];
  readonly summary: readonly string[];
  readonly body: readonly string[];
  readonly inner: readonly string[];
  /** What restricts a search: who may read it, its type, its codes, the records it refers to. */
  readonly marks: readonly string[];
};

/** The newest version of a record, by its place in the authority's chain. */
export type IndexRow = { readonly authority: Key; readonly position: number; readonly columns: IndexColumns };

/** How close to the words asked a way to match them is. */
export type Closeness = "asked" | "synonym" | "part" | "error";

/** One way to match a term: phrases (each of one token or more in a row) that all must occur. */
export type Form = {
  readonly phrases: readonly (readonly string[])[];
  readonly closeness: Closeness;
};

/** What is asked of the index: every term in one of its forms, no excluded form, one mark of every group. */
export type Question = {
  readonly authority: Key;
  readonly terms: readonly (readonly Form[])[];
  readonly excluded: readonly Form[];
  readonly marks: readonly (readonly string[])[];
  /** May the column `inner` be searched? */
  readonly inner: boolean;
  readonly limit: number;
  readonly offset: number;
};

/** So many hits are ranked by whoever asks; only if there are more, the index has to tell which come first. */
export const UNTIERED = 200;

/**
 * Places in the chain, if there are more than 200: those with all terms in the title first, then in title and
 * summary, then anywhere; within each the newest first. `total` counts all, whatever the limit.
 */
export type Found = { readonly positions: readonly number[]; readonly total: number };

/** What differs between the databases when words are looked up. */
export type SearchIndex = {
  /** Adds rows whose positions are free. */
  readonly put: (database: Database, rows: readonly IndexRow[]) => Promise<void>;
  readonly remove: (database: Database, authority: Key, positions: readonly number[]) => Promise<void>;
  /** Removes everything of an authority. */
  readonly clear: (database: Database, authority: Key) => Promise<void>;
  /** Takes traces of what was removed out of the database's files, as far as this index leaves any. */
  readonly forget: (database: Database) => Promise<void>;
  /** Which of some questions, by their place, find anything at all? In one statement. */
  readonly findsAny: (database: Database, questions: readonly Question[]) => Promise<ReadonlySet<number>>;
  readonly find: (database: Database, question: Question) => Promise<Found>;
};
