import type { Readable } from "node:stream";
import type { Accounts } from "./accounts/accounts.ts";
import type { DeskTables } from "./desk/desk-tables.ts";
import type { Jobs } from "./jobs/jobs.ts";
import type { KeptFiles } from "./files/kept-files.ts";
import type { KeptImports } from "./imports/kept-imports.ts";
import type { KeptMessages } from "./messages/kept-messages.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { RecordContent, VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import type { SearchResult, SearchWish } from "./search/wish.ts";
import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import type { Result } from "#values/result.ts";
import type { ArchiveSummary } from "./backup/archive.ts";
import type { ArchiveTarget, BackupOptions, RestoreOptions } from "./backup/options.ts";
import type { ChangesWish } from "./changes/recent-changes.ts";
import type { EraseOrder, ErasedRecord, Erasure, ErasureReport } from "./erasure/erasure.ts";

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
  /** Which earlier versions of the record this one erased; none for nearly all. */
  readonly erases: readonly Erasure[];
  readonly content: RecordContent | null;
};

/** A version with the one before it (null: none, or erased) and the record's newest one. */
export type RecentChange = VersionEntry & {
  readonly type: RecordTypeId;
  readonly key: Key;
  readonly before: RecordContent | null;
  readonly newest: RecordContent;
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

/** A chain head with the moment of its version. */
export type DatedHead = ChainHead & { readonly recordedAt: Instant };

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

/** What a head kept outside proved: if it holds, everything up to its position is as it was when the head was noted. */
export type AnchorOutcome = ChainHead & { readonly holds: boolean };

/** What a check of the whole history found. No damages: everything is as it was written. */
export type VerifyReport = {
  readonly authorities: number;
  readonly versions: number;
  /** At most one an authority, the first of its chain; ordered by authority. */
  readonly damages: readonly Damage[];
  readonly heads: readonly ChainHead[];
  /** The anchors given, in their order. */
  readonly anchors: readonly AnchorOutcome[];
};

/** What a check is told: heads kept outside, and who wants to hear how many versions are done. */
export type VerifyOptions = {
  readonly anchors?: readonly ChainHead[];
  readonly onProgress?: (versions: number) => void;
};

/** How much of an authority's register is public now. */
export type PublicFigures = {
  readonly authority: Key;
  readonly records: number;
  /** Of these, how many are KI-Anwendungen. */
  readonly systems: number;
  /** When the newest of them was recorded. */
  readonly lastRecorded: Instant;
};

/** Types of work records: what the authority did, not what its register says. */
export type WorkTypeId = "inquiry" | "answer" | "report" | "task";

/** What can be asked of the history. */
export type Reading = {
  /**
   * What the register said at a moment of recorded time; without one, what it says now.
   * Two SQL statements at most. It never changes once its moment has passed. Empty for an authority that is not (or was not yet) in the register.
   */
  readonly snapshot: (authority: Key, asOf?: Instant) => Promise<Snapshot>;
  /**
   * The newest versions of work records of one type (inquiries, answers), which no snapshot holds; ended ones too, by
   * key. With keys only those.
   */
  readonly workRecords: <Type extends WorkTypeId>(
    authority: Key,
    type: Type,
    keys?: readonly Key[],
  ) => Promise<readonly VersionedRecord<Type>[]>;
  /**
   * The newest versions of public work records of one type (published answers) of these authorities, by authority and key;
   * without ended ones. One SQL statement.
   */
  readonly publicWork: <Type extends WorkTypeId>(
    authorities: readonly Key[],
    type: Type,
  ) => Promise<readonly { readonly authority: Key; readonly record: VersionedRecord<Type> }[]>;
  /** All versions of a record, oldest first; empty if there is no such record. */
  readonly history: (authority: Key, reference: Reference) => Promise<readonly VersionEntry[]>;
  /**
   * The latest versions of records whose newest version is public, newest first; of older ones among them some may
   * not be. One SQL statement.
   */
  readonly recentChanges: (authority: Key, wish: ChangesWish) => Promise<readonly RecentChange[]>;
  /** The version that an evidence cites; null if there is none. */
  readonly versionOf: (authority: Key, reference: Reference, version: number) => Promise<VersionEntry | null>;
  /**
   * What versions say, by how they are cited (`type/key@version`); without those that are not there or were erased. A
   * statement for every few hundred records of a type.
   */
  readonly cited: (
    authority: Key,
    evidence: readonly string[],
  ) => Promise<ReadonlyMap<string, VersionedRecord>>;
  /** All authorities with their newest own records (ended ones too), by key; one SQL statement. */
  readonly authorities: () => Promise<readonly AuthorityEntry[]>;
  /**
   * A number that grows with everything written, of one authority or (without its key) of any. What this process wrote shows at once, what another
   * one wrote a quarter of a second later at the latest. At most four SQL statements a second, however often it is asked.
   */
  readonly revision: (authority?: Key) => Promise<number>;
  /** How much of these authorities' registers is public; those without a public record are left out; one SQL statement. */
  readonly publicFigures: (authorities: readonly Key[]) => Promise<readonly PublicFigures[]>;
  /** One authority with its newest own record; null if it is unknown. */
  readonly authorityOf: (key: Key) => Promise<AuthorityEntry | null>;
  /** Where an authority's chain ends and when that was recorded; null if it has none. */
  readonly chainHead: (authority: Key) => Promise<DatedHead | null>;
  /** Everything that was erased because law required it, by authority and in the order of the chain. */
  readonly erasures: () => Promise<readonly ErasedRecord[]>;
  /**
   * What of an authority's register, as it stands now, is found by words: only what the reader may open, ranked. The
   * public finds by nothing that is held back. A few SQL statements, whatever the register's size.
   */
  readonly search: (wish: SearchWish) => Promise<SearchResult>;
};

/** The append-only history of all authorities. */
export type Store = Reading & {
  /**
   * The same questions, where the public's pages and programs ask them: of a copy of the database, if there is one.
   * It may lag behind by moments, so people at work ask the store itself.
   */
  readonly published: Reading;
  /** What is known of attached files; their bytes lie elsewhere. */
  readonly files: KeptFiles;
  /** Lists that are read in, and how such lists become records; no part of the history. */
  readonly imports: KeptImports;
  /** What people at the desk have begun and what they look at again. */
  readonly desk: DeskTables;
  /** What runs by itself, and how often people want to be told by mail. */
  readonly jobs: Jobs;
  /** Who may sign in, who is signed in, and what is noted of access. */
  readonly accounts: Accounts;
  /** Messages of people outside about the registers. */
  readonly messages: KeptMessages;
  /**
   * Keeps changes as new versions: all of them, recorded at one moment, or none.
   * An authority begins with the change that brings its own record `authority/<key>`.
   * A conflict's problem is a `VersionConflict`. No changes: nothing happens.
   * @problems store.version.conflict, store.record.absent, store.change.twice, store.authority.unknown,
   * store.moment.past, store.moment.future, store.history.headless, store.database.locked, store.disk.full
   */
  readonly append: (append: Append) => Promise<Result<{ readonly versions: readonly VersionedRecord[] }>>;
  /**
   * Removes the contents of versions because law requires it, authorised by a new version of each record; all or
   * nothing. The newest version can only be erased with its replacement.
   * @problems store.erasure.unknown, store.erasure.already, store.erasure.newest, store.erasure.other,
   * those of `append`
   */
  readonly erase: (order: EraseOrder) => Promise<Result<ErasureReport>>;
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
  /**
   * Writes everything that is kept into an archive, as it was at one moment; others go on writing.
   * @problems store.damage.*, store.database.unreadable, store.disk.failed
   */
  readonly backUp: (target: ArchiveTarget, options: BackupOptions) => Promise<Result<ArchiveSummary>>;
  /**
   * Takes an archive into this store, which must be empty: all of it, proved to be what was written, or nothing.
   * @problems store.backup.*, store.damage.*, store.database.locked, store.disk.full
   */
  readonly restore: (source: Readable, options: RestoreOptions) => Promise<Result<ArchiveSummary>>;
  /** What an error that a question threw means for people; null if it is a bug. */
  readonly problemOf: (error: unknown) => Problem | null;
  /** How many SQL statements this store has run since it was opened. */
  readonly statistics: () => { readonly statements: number };
  /** Ends the connections; nothing may be asked afterwards. */
  readonly close: () => Promise<void>;
};

/** Did this change fail because another version has come in between? */
export function isVersionConflict(problem: Problem): problem is VersionConflict {
  return "current" in problem;
}
