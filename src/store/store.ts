import type { RecordContent, VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import type { Result } from "#values/result.ts";

/** A record as it shall be from now on, and the version its editor has seen (0: the record is new). */
export type Change = {
  readonly content: RecordContent;
  readonly reason: string;
  readonly expectedVersion: number;
};

/** Changes that belong together: all are kept, at one moment, or none. */
export type Append = {
  readonly authority: Key;
  /** The function that answers for the changes, never a person's name. */
  readonly author: string;
  readonly changes: readonly Change[];
  /** Only to backdate demonstrations: not before the authority's last version, not in the future. */
  readonly recordedAt?: Instant;
};

/** One entry of a record's history. `content` is null after an erasure that law required. */
export type VersionEntry = {
  readonly version: number;
  readonly recordedAt: Instant;
  readonly author: string;
  readonly reason: string;
  readonly content: RecordContent | null;
};

/** A refused change, with the version that has come in between (null: there is no such record). */
export type VersionConflict = Problem & { readonly current: VersionEntry | null };

/** An authority, when its history began and what it says of itself (null if that was erased). */
export type AuthorityEntry = {
  readonly key: Key;
  readonly created: Instant;
  readonly record: VersionedRecord<"authority"> | null;
};

/** Where an authority's chain stood: kept outside the database, it proves that no tail was cut. */
export type ChainHead = { readonly authority: Key; readonly position: number; readonly hash: string };

/** The first damage of an authority's history. */
export type Damage = {
  readonly authority: Key;
  /** Position in the authority's chain, from 1. */
  readonly position: number;
  /** `type/key@version` as found there; null if nothing is there. */
  readonly version: string | null;
  /** What is wrong, `store.damage.…`. */
  readonly problem: Problem;
};

/** What a check of the whole history found. No damages: everything is as it was written. */
export type VerifyReport = {
  readonly authorities: number;
  readonly versions: number;
  /** At most one an authority, the first of its chain; ordered by authority. */
  readonly damages: readonly Damage[];
  readonly heads: readonly ChainHead[];
};

/** What a check is told: heads kept outside, and who wants to hear how many versions are done. */
export type VerifyOptions = {
  readonly anchors?: readonly ChainHead[];
  readonly onProgress?: (versions: number) => void;
};

/** The append-only history of all authorities. */
export type Store = {
  /**
   * Keeps changes as new versions: all of them, recorded at one moment, or none.
   * An authority begins with the change that brings its own record `authority/<key>`.
   * A conflict's problem is a `VersionConflict`. No changes: nothing happens.
   * @problems store.version.conflict, store.record.absent, store.change.twice, store.authority.unknown,
   * store.moment.past, store.moment.future, store.history.headless, store.database.locked, store.disk.full
   */
  readonly append: (append: Append) => Promise<Result<{ readonly versions: readonly VersionedRecord[] }>>;
  /**
   * What the register said at a moment of recorded time; without one, what it says now.
   * One SQL statement. It never changes once its moment has passed. Empty for an authority that is not (or was not yet) in the register.
   */
  readonly snapshot: (authority: Key, asOf?: Instant) => Promise<Snapshot>;
  /** All versions of a record, oldest first; empty if there is no such record. */
  readonly history: (authority: Key, reference: Reference) => Promise<readonly VersionEntry[]>;
  /** The version that an evidence cites; null if there is none. */
  readonly versionOf: (authority: Key, reference: Reference, version: number) => Promise<VersionEntry | null>;
  /** All authorities with their newest own records (ended ones too), by key; one SQL statement. */
  readonly authorities: () => Promise<readonly AuthorityEntry[]>;
  /** One authority with its newest own record; null if it is unknown. */
  readonly authorityOf: (key: Key) => Promise<AuthorityEntry | null>;
  /**
   * Is the whole history as it was written? Reads a frozen state, in pages; others go on writing.
   * @problems store.database.unreadable, store.disk.failed
   */
  readonly verify: (options?: VerifyOptions) => Promise<Result<VerifyReport>>;
  /**
   * Builds the derived index of valid versions anew from the history; the history stays as it is.
   * @problems store.database.locked, store.disk.full
   */
  readonly rebuildIndex: () => Promise<Result<{ readonly versions: number }>>;
  /** How many SQL statements this store has run since it was opened. */
  readonly statistics: () => { readonly statements: number };
  /** Ends the connections; nothing may be asked afterwards. */
  readonly close: () => Promise<void>;
};

/** Did this change fail because another version has come in between? */
export function isVersionConflict(problem: Problem): problem is VersionConflict {
  return "current" in problem;
}
