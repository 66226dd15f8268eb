import { appendIn, type ErasingChange } from "#store/append.ts";
import { readContent } from "#store/content.ts";
import type { FileBytes } from "#store/backup/file-bytes.ts";
import type { Database, Driver } from "#store/driver.ts";
import { storeProblem } from "#store/problems.ts";
import { forgetInSearch } from "#store/search/indexing/rebuild-search.ts";
import type { VersionRow } from "#store/tables.ts";
import { evidenceOf, referenceTo } from "#records/record.ts";
import { splitReference, type Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { dropUnnamedFiles, filesNamedBy } from "./unnamed-files.ts";
import {
  erasuresIn,
  type EraseOrder,
  type ErasedRecord,
  type Erasure,
  type ErasureReport,
  type RecordToErase,
} from "./erasure.ts";

type Row = Pick<VersionRow, "type" | "key" | "version" | "content">;

async function versionsOf(database: Database, authority: Key, record: string): Promise<Row[]> {
  const { type, key } = splitReference(record) ?? { type: "", key: "" };
  return database
    .selectFrom("version")
    .select(["type", "key", "version", "content"])
    .where("authority", "=", authority)
    .where("type", "=", type)
    .where("key", "=", key)
    .orderBy("version")
    .execute();
}

/** What keeps a version from being erased; null if nothing does. */
function faultOf(wanted: { record: string; version: number }, rows: readonly Row[]): Problem | null {
  const facts = { version: `${wanted.record}@${wanted.version}` };
  const row = rows.find(({ version }) => version === wanted.version);
  if (row === undefined) return storeProblem("store.erasure.unknown", "", facts);
  return row.content === null ? storeProblem("store.erasure.already", "", facts) : null;
}

function replacementFault({ record, versions, replacement }: RecordToErase, newest: Row): Problem | null {
  if (replacement !== null && referenceTo(replacement) !== record) {
    return storeProblem("store.erasure.other", "", { record, other: referenceTo(replacement) });
  }
  const isBare = replacement === null && versions.includes(newest.version);
  return isBare ? storeProblem("store.erasure.newest", "", { version: evidenceOf(newest) }) : null;
}

/** What versions that go now have authorised; somebody must go on saying it. */
function inherited(rows: readonly Row[], versions: readonly number[]): readonly Erasure[] {
  return rows
    .filter(({ version }) => versions.includes(version))
    .flatMap(({ content }) => erasuresIn(content ?? ""));
}

/** The version that authorises the erasure of others of its record. */
function authorise(order: EraseOrder, wanted: RecordToErase, rows: readonly Row[]): Result<ErasingChange> {
  const versions = [...new Set(wanted.versions)].toSorted((a, b) => a - b);
  const newest = rows.at(-1);
  const faults = [
    ...versions.map((version) => faultOf({ record: wanted.record, version }, rows)),
    newest ? replacementFault(wanted, newest) : null,
  ].filter((fault) => fault !== null);
  if (faults.length > 0) return fail(...faults);
  const { norm, reason } = order;
  const content = wanted.replacement ?? readContent(newest?.content ?? "");
  const erases = [...inherited(rows, versions), { norm, versions }];
  return succeed({ content, reason, expectedVersion: newest?.version ?? 0, erases });
}

async function changesFor(database: Database, order: EraseOrder): Promise<Result<readonly ErasingChange[]>> {
  const changes: ErasingChange[] = [];
  const problems: Problem[] = [];
  for (const wanted of order.records) {
    const change = authorise(order, wanted, await versionsOf(database, order.authority, wanted.record));
    if (change.ok) changes.push(change.value);
    else problems.push(...change.problems);
  }
  return problems.length > 0 ? fail(...problems) : succeed(changes);
}

/** Takes the contents away; in the index of valid versions they count as ended and confidential. */
async function empty(database: Database, authority: Key, { content, erases }: ErasingChange): Promise<void> {
  const versions = (erases ?? []).flatMap((one) => one.versions);
  await database
    .updateTable("version")
    .set({ content: null, salt: null })
    .where("authority", "=", authority)
    .where("type", "=", content.type)
    .where("key", "=", content.key)
    .where("version", "in", versions)
    .execute();
  await database
    .updateTable("span")
    .set({ visibility: "confidential", ended: 1 })
    .where("authority", "=", authority)
    .where("type", "=", content.type)
    .where("key", "=", content.key)
    .where("version", "in", versions)
    .execute();
}

function erasedBy(row: VersionRow, erasure: Erasure): ErasedRecord {
  const { authority, reason, author, recorded_at: recordedAt, version: by } = row;
  return { authority, record: referenceTo(row), ...erasure, reason, author, recordedAt, by };
}

type How = {
  readonly driver: Driver;
  readonly now: () => number;
  /** Where the bytes of attached files lie; null: nowhere. */
  readonly files: FileBytes | null;
};

type Erased = { readonly records: readonly ErasedRecord[]; readonly files: readonly string[] };

async function eraseRows(transaction: Database, order: EraseOrder, how: How): Promise<Result<Erased>> {
  await how.driver.claim(transaction, order.authority);
  const changes = await changesFor(transaction, order);
  if (!changes.ok) return changes;
  const appended = await appendIn(transaction, { ...order, changes: changes.value }, how);
  if (!appended.ok) return appended;
  const attached = await filesNamedBy(transaction, order);
  for (const change of changes.value) await empty(transaction, order.authority, change);
  const files = await dropUnnamedFiles(transaction, order.authority, attached);
  await forgetInSearch(transaction, how.driver.schema, order.authority);
  const records = changes.value.flatMap((change, at) => {
    const [row, erasure] = [appended.value[at], change.erases?.at(-1)];
    return row && erasure ? [erasedBy(row, erasure)] : [];
  });
  return succeed({ records, files });
}

/** Removes the bytes of files; tells how many could be, for what was erased is erased even if their place is away. */
async function removeBytes(
  files: FileBytes | null,
  authority: Key,
  hashes: readonly string[],
): Promise<number> {
  let removed = 0;
  for (const hash of hashes) {
    try {
      await files?.remove(authority, hash);
      removed += 1;
    } catch {
      // the report says so, and tidying up finds it later
    }
  }
  return removed;
}

/** What was erased is erased, even if the database cannot clean its files now. */
async function forget(driver: Driver): Promise<boolean> {
  try {
    return await driver.forget();
  } catch (error) {
    if (driver.problemOf(error) === null) throw error;
    return false;
  }
}

/**
 * Erases contents and salts, authorised by a new version of each record, in one transaction, and then their
 * traces in the database's files (see `Store.erase`).
 */
export async function erase(how: How, order: EraseOrder): Promise<Result<ErasureReport>> {
  const { driver, files } = how;
  const erased = await driver.write(order.authority, (transaction) => eraseRows(transaction, order, how));
  if (!erased.ok) return erased;
  const removed = await removeBytes(files, order.authority, erased.value.files);
  return succeed({
    erased: erased.value.records,
    files: removed,
    filesLeft: erased.value.files.length - removed,
    isForgotten: await forget(driver),
  });
}
