import { createHash } from "node:crypto";
import type { Database, Driver } from "#store/driver.ts";
import { SCHEMA_VERSION } from "#store/migrate.ts";
import { storeProblem } from "#store/problems.ts";
import { readSnapshot } from "#store/reading.ts";
import type { ChainHead, Damage } from "#store/store.ts";
import { verify } from "#store/verifying/verify.ts";
import { instantOf } from "#values/instant.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import {
  BACKUP_FORMAT,
  MANIFEST,
  SEAL,
  type ArchiveSummary,
  type ExportOf,
  type Manifest,
  type SealedExport,
} from "./archive.ts";
import { refuse, Refusal } from "./archive-reader.ts";
import { archiveWriter } from "./archive-writer.ts";
import { ARCHIVED_TABLES, type ArchivedTable } from "./archived-tables.ts";
import type { FileBytes } from "./file-bytes.ts";
import { partName, partsOf } from "./parts.ts";
import { countOf, rowsOf } from "./table-rows.ts";
import type { ArchiveTarget, BackupOptions } from "./options.ts";
import { systemDetail } from "#values/system-detail.ts";

type Writer = ReturnType<typeof archiveWriter>;
type Task = BackupOptions & {
  readonly database: Database;
  readonly writer: Writer;
  readonly now: () => number;
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

async function addJson(writer: Writer, name: string, value: unknown): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
  await writer.add(name, bytes.length, once(bytes));
}

async function manifestOf({ database, program, now }: Task, heads: readonly ChainHead[]): Promise<Manifest> {
  const counts: Record<string, number> = {};
  for (const table of ARCHIVED_TABLES) counts[table.table] = await countOf(database, table);
  return {
    ...{ format: BACKUP_FORMAT, program, schema: SCHEMA_VERSION, created: instantOf(now()) },
    ...{ heads: heads.map(({ authority, position, hash }) => ({ authority, position, hash })), counts },
  };
}

async function addTable(task: Task, table: ArchivedTable, onRows: (more: number) => void): Promise<void> {
  let n = 0;
  for await (const { bytes, rows } of partsOf(rowsOf(task.database, table))) {
    n += 1;
    await task.writer.add(partName(table.table, n), bytes.length, once(bytes));
    onRows(rows);
  }
}

/**
 * A file's bytes as they come; that they cannot be read, or are no longer those that were kept, is the place's trouble
 * and ends the backup, for nobody could restore it.
 */
async function* bytesOf(
  files: FileBytes,
  lost: { readonly authority: string; readonly hash: string; readonly name: string },
): AsyncGenerator<Uint8Array> {
  const { authority, hash } = lost;
  const found = createHash("sha256");
  try {
    for await (const chunk of await files.read(authority, hash)) {
      found.update(chunk);
      yield chunk;
    }
  } catch (error) {
    refuse("store.backup.lost", { ...lost, detail: systemDetail(error) });
  }
  if (found.digest("hex") !== hash) refuse("store.backup.lost", { ...lost, detail: "andere Prüfsumme" });
}

/** Adds the bytes of every file; tells how many. */
async function addFiles({ database, writer }: Task, files: FileBytes | null): Promise<number> {
  const table = ARCHIVED_TABLES.find(({ table: name }) => name === "file");
  if (table === undefined || files === null) return 0;
  let count = 0;
  for await (const page of rowsOf(database, table)) {
    for (const row of page) {
      const [authority, hash] = [String(row["authority"]), String(row["hash"])];
      const lost = { authority, hash, name: String(row["name"]) };
      await writer.add(`files/${authority}/${hash}`, Number(row["size"]), bytesOf(files, lost));
      count += 1;
    }
  }
  return count;
}

/** What an authority's register file says now, as its hash. */
export async function sealedExport(
  database: Database,
  authority: string,
  { exportOf, now }: { readonly exportOf: ExportOf; readonly now: () => number },
): Promise<SealedExport> {
  const snapshot = await readSnapshot(database, now, { authority, asOf: undefined });
  const sha256 = createHash("sha256").update(exportOf(snapshot)).digest("hex");
  return { authority, records: snapshot.records.length, sha256 };
}

async function writeAll(task: Task, heads: readonly ChainHead[], files: FileBytes | null) {
  const { writer, database, onProgress } = task;
  const manifest = await manifestOf(task, heads);
  await addJson(writer, MANIFEST, manifest);
  const all = Object.values(manifest.counts).reduce((sum, one) => sum + one, 0);
  let written = 0;
  const onRows = (more: number): void => {
    written += more;
    onProgress?.(written, all);
  };
  for (const table of ARCHIVED_TABLES) await addTable(task, table, onRows);
  const count = await addFiles(task, files);
  const exports: SealedExport[] = [];
  for (const { authority } of heads) exports.push(await sealedExport(database, authority, task));
  await addJson(writer, SEAL, { entries: writer.sealed, exports });
  return { manifest, exports, files: count };
}

async function attachedFiles(database: Database): Promise<number> {
  const row = await database
    .selectFrom("file")
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

const problemsOf = (damages: readonly Damage[]) => damages.map(({ problem }) => problem);

/**
 * Writes everything that is kept into one archive, as it was at one moment; others go on writing. Only a history
 * without damage is written: a backup that nobody could restore would be none.
 * @problems store.damage.*, store.backup.unwritable, store.backup.files
 */
export async function writeBackup(
  how: { readonly driver: Driver; readonly now: () => number; readonly files: FileBytes | null },
  target: ArchiveTarget,
  options: BackupOptions,
): Promise<Result<ArchiveSummary>> {
  const { driver, now, files } = how;
  return driver.frozen(async (database) => {
    const { damages, heads } = await verify(database);
    if (damages.length > 0) return fail(...problemsOf(damages));
    const attached = await attachedFiles(database);
    if (files === null && attached > 0)
      return fail(storeProblem("store.backup.files", "", { count: attached }));
    const writer = archiveWriter(target, new Date(now()));
    try {
      const written = await writeAll({ ...options, database, writer, now }, heads, files);
      return succeed({ ...written, ...(await writer.finish()) });
    } catch (error) {
      writer.abandon();
      if (error instanceof Refusal) return fail(...error.problems);
      // the target's disk is not the database's
      if (!(error instanceof Error) || !("syscall" in error)) throw error;
      const facts = { file: target.name, detail: systemDetail(error) };
      return fail(storeProblem("store.backup.unwritable", "", facts));
    }
  });
}
