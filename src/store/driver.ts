import type { Kysely, RawBuilder, Transaction } from "kysely";
import type { Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import type { Tables } from "./tables.ts";

/** Access to the tables; a transaction is one too. */
export type Database = Kysely<Tables>;

/** Stands for the rows of all authorities; no key can look like this. */
export const EVERY_AUTHORITY = "*";

/** Stands for accounts and what belongs to them; no key can look like this, and work on it may be begun anew. */
export const ACCOUNT_SCOPE = "-";

/** Whose rows a piece of work sees: an authority's, `ACCOUNT_SCOPE` or `EVERY_AUTHORITY`. PostgreSQL enforces it row by row. */
export type Scope = Key;

/** A piece of work on the database. */
export type Work<Value> = (database: Database) => Promise<Value>;

/** How a database declares what the schema needs. */
export type Schema = {
  readonly dialect: "sqlite" | "postgres";
  /** Type of texts that compare by code unit. */
  readonly text: RawBuilder<unknown>;
  /** What stands after a table's declaration. */
  readonly tableEnd: RawBuilder<unknown>;
};

/** What differs between the databases that can hold the history. */
export type Driver = {
  /** Reads; never used inside the work of `write`. */
  readonly read: <Value>(scope: Scope, work: Work<Value>) => Promise<Value>;
  /** Reads where the public's questions are answered: from a copy that may lag behind; absent if there is none. */
  readonly readPublished?: Driver["read"];
  /**
   * Writes in one transaction: all of it is kept, or nothing. Work on one authority may be begun anew, so it must
   * bear being done twice; work on all of them is done once and may wait long for what it is given.
   */
  readonly write: <Value>(scope: Scope, work: Work<Value>) => Promise<Value>;
  /** Runs a long reading of all authorities on a connection of its own, in one unchanging state. */
  readonly frozen: <Value>(work: Work<Value>) => Promise<Value>;
  /** Lets only one transaction at a time append to an authority's chain. */
  readonly claim: (transaction: Database, authority: Key) => Promise<void>;
  /** Makes what was erased unreadable in the database's own files as well; false if others kept it from that. */
  readonly forget: () => Promise<boolean>;
  readonly schema: Schema;
  /** Who may change the schema; everything else goes through `read`, `write` and `frozen`. */
  readonly owner: Database;
  /** Has the schema been created? */
  readonly hasSchema: () => Promise<boolean>;
  /** Lets only one process at a time change the schema. */
  readonly claimSchema: (transaction: Transaction<Tables>) => Promise<void>;
  /** What a thrown error of the database means for people; null if it is a bug. */
  readonly problemOf: (error: unknown) => Problem | null;
  readonly statements: () => number;
  readonly close: () => Promise<void>;
};
