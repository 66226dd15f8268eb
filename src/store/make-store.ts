import type { VersionedRecord } from "#records/record.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { accounts } from "./accounts/accounts.ts";
import { append } from "./append.ts";
import type { FileBytes } from "./backup/file-bytes.ts";
import { erase } from "./erasure/erase.ts";
import { listErasures } from "./erasure/list-erasures.ts";
import { EVERY_AUTHORITY, type Driver, type Scope } from "./driver.ts";
import { deskTables } from "./desk/desk-tables.ts";
import { jobs } from "./jobs/jobs.ts";
import { keptFiles } from "./files/kept-files.ts";
import { keptImports } from "./imports/kept-imports.ts";
import { keptMessages } from "./messages/kept-messages.ts";
import { readChainHead } from "./head-of.ts";
import {
  readAuthorities,
  readCited,
  readHistory,
  readPublicFigures,
  readPublicWork,
  readVersionOf,
  readWorkRecords,
} from "./reading.ts";
import { readRecentChanges } from "./changes/recent-changes.ts";
import { rebuildIndex } from "./rebuild-index.ts";
import type { Reading, Store, WorkTypeId } from "./store.ts";
import { makeRevision, type Revision } from "./revision.ts";
import { makeSnapshotCache, type SnapshotCache } from "./snapshot-cache.ts";
import { search } from "./search/search.ts";
import { verify } from "./verifying/verify.ts";

/** Records of all snapshots that are kept for those who ask next; about 5 kB each. */
const KEPT_RECORDS = 20_000;

/** Reading over one of the databases. */
function makeReading(
  { read, schema }: Pick<Driver, "read" | "schema">,
  cache: SnapshotCache,
  revision: Revision,
): Reading {
  const authoritiesIn = (scope: Scope, key?: Key) =>
    read(scope, (database) => readAuthorities(database, key));
  return {
    snapshot: (authority, asOf) => read(authority, (database) => cache.read(database, { authority, asOf })),
    workRecords: async <Type extends WorkTypeId>(authority: Key, type: Type, keys?: readonly Key[]) => {
      const found = await read(authority, (database) => readWorkRecords(database, authority, { type, keys }));
      return found as readonly VersionedRecord[] as readonly VersionedRecord<Type>[];
    },
    publicWork: (authorities, type) =>
      read(EVERY_AUTHORITY, (database) => readPublicWork(database, authorities, type)),
    cited: (authority, evidence) => read(authority, (database) => readCited(database, authority, evidence)),
    history: (authority, reference) =>
      read(authority, (database) => readHistory(database, authority, reference)),
    recentChanges: (authority, wish) =>
      read(authority, (database) => readRecentChanges(database, authority, wish)),
    versionOf: (authority, reference, version) =>
      read(authority, (database) => readVersionOf(database, authority, { reference, version })),
    authorities: () => authoritiesIn(EVERY_AUTHORITY),
    publicFigures: (authorities) =>
      read(EVERY_AUTHORITY, (database) => readPublicFigures(database, authorities)),
    authorityOf: async (key) => (await authoritiesIn(key, key)).at(0) ?? null,
    chainHead: (authority) => read(authority, (database) => readChainHead(database, authority)),
    erasures: () => read(EVERY_AUTHORITY, listErasures),
    revision: revision.read,
    search: (wish) => read(wish.authority, (database) => search(database, schema, wish)),
  };
}

/** Trouble of the database becomes a problem; anything else is a bug and stays thrown. */
function attempts({ problemOf }: Driver) {
  return async <Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    try {
      return await work();
    } catch (error) {
      const problem = problemOf(error);
      if (problem === null) throw error;
      return fail(problem);
    }
  };
}

/**
 * The history over one of the databases, whose schema is up to date.
 * `now` tells the milliseconds since 1970; `files` keeps the bytes of attached files, where there are any.
 */
export function makeStore(driver: Driver, now: () => number, files: FileBytes | null = null): Store {
  const cache = makeSnapshotCache(KEPT_RECORDS, now);
  const { read, schema, readPublished = read } = driver;
  const revision = makeRevision({ read: readPublished });
  const reading = makeReading(driver, cache, revision);
  const published =
    readPublished === read ? reading : makeReading({ read: readPublished, schema }, cache, revision);

  const attempt = attempts(driver);
  const written = <Value>(work: () => Promise<Result<Value>>) => attempt(work).finally(revision.forget);

  return {
    append: (order) => written(() => append(driver, now, order)),
    erase: (order) =>
      written(async () => {
        cache.clear();
        return erase({ driver, now, files }, order);
      }),
    ...reading,
    published,
    files: keptFiles(driver),
    imports: keptImports(driver),
    desk: deskTables(driver),
    jobs: jobs(driver),
    accounts: accounts(driver),
    messages: keptMessages(driver),
    verify: (options) =>
      attempt(() => driver.frozen(async (database) => succeed(await verify(database, options)))),
    rebuildIndex: () =>
      attempt(async () => {
        cache.clear();
        return succeed(await rebuildIndex(driver));
      }),
    backUp: (target, options) =>
      attempt(async () => {
        const { writeBackup } = await import("./backup/write-backup.ts");
        return writeBackup({ driver, now, files }, target, options);
      }),
    restore: (source, options) =>
      written(async () => {
        cache.clear();
        const { restoreBackup } = await import("./backup/restore-backup.ts");
        return restoreBackup({ driver, now, files }, source, options);
      }),
    problemOf: driver.problemOf,
    statistics: () => ({ statements: driver.statements() }),
    close: () => driver.close(),
  };
}
