import type { Kysely, RawBuilder, Transaction } from "kysely";
import type { Problem } from "#values/problem.ts";
import type { Tables } from "./tables.ts";

/** Access to the tables; a transaction is one too. */
export type Database = Kysely<Tables>;

/** What differs between the databases that can hold the history. */
export type Driver = {
  /** Writes, in transactions that wait for each other. */
  readonly write: Database;
  /** Reads; never used inside a transaction of `write`. */
  readonly read: Database;
  /** How this database declares what the schema needs. */
  readonly schema: {
    /** Type of texts that compare by code unit. */
    readonly text: RawBuilder<unknown>;
    /** What stands after a table's declaration. */
    readonly tableEnd: RawBuilder<unknown>;
  };
  /** Lets only one transaction at a time append to an authority's chain. */
  readonly claim: (transaction: Transaction<Tables>, authority: string) => Promise<void>;
  /** Runs a long reading on a connection of its own, all of it in one unchanging state. */
  readonly frozen: <Value>(work: (database: Database) => Promise<Value>) => Promise<Value>;
  /** What a thrown error of the database means for people; null if it is a bug. */
  readonly problemOf: (error: unknown) => Problem | null;
  readonly statements: () => number;
  readonly close: () => Promise<void>;
};
