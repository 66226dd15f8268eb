import type { Readable } from "node:stream";
import type { Database, Driver, Schema } from "#store/driver.ts";
import { EVERY_AUTHORITY } from "#store/driver.ts";
import { deriveSpans } from "#store/rebuild-index.ts";
import { rebuildSearch } from "#store/search/indexing/rebuild-search.ts";
import { verify } from "#store/verifying/verify.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { archiveReader, refuse, Refusal } from "./archive-reader.ts";
import { SEAL, type ArchiveSummary, type ExportOf, type Manifest, type Seal } from "./archive.ts";
import { ARCHIVED_TABLES } from "./archived-tables.ts";
import type { FileBytes } from "./file-bytes.ts";
import { readManifest } from "./read-manifest.ts";
import { countOf } from "./table-rows.ts";
import { checkSeal, entryTaker, type Written } from "./take-entries.ts";
import { sealedExport } from "./write-backup.ts";
import type { RestoreOptions } from "./options.ts";

type How = { readonly driver: Driver; readonly now: () => number; readonly files: FileBytes | null };

/** Names what a database holds, if it holds anything that a backup would bring. */
async function mustBeEmpty(database: Database): Promise<void> {
  const authorities = await database.selectFrom("authority").select("key").orderBy("key").limit(5).execute();
  if (authorities.length > 0) {
    const named = authorities.map(({ key }) => `„${key}“`).join(", ");
    refuse("store.backup.occupied", { what: `unter anderem das Register von ${named}` });
  }
  for (const table of ARCHIVED_TABLES) {
    const count = await countOf(database, table);
    if (count > 0) refuse("store.backup.occupied", { what: `${count} Zeilen in ${table.table}` });
  }
}

/** Builds what is derived, and proves that chains and register files are those of the backup. */
async function prove(
  database: Database,
  { manifest, seal }: { readonly manifest: Manifest; readonly seal: Seal },
  how: {
    readonly exportOf: ExportOf;
    readonly now: () => number;
    readonly schema: Schema;
    readonly isOfDatabase: (error: unknown) => boolean;
  },
): Promise<void> {
  for (const { authority } of manifest.heads) {
    await deriveSpans(database, authority);
    await rebuildSearch(database, how.schema, authority);
  }
  const { damages, heads } = await verify(database, { anchors: manifest.heads });
  const [damage] = damages;
  if (damage) throw new Refusal(damage.problem);
  const isSame = heads.length === manifest.heads.length && seal.exports.length === heads.length;
  if (!isSame) refuse("store.backup.mismatch", { what: "die Zahl der Register" });
  for (const told of seal.exports) {
    const found = await sealedExport(database, told.authority, how);
    if (found.sha256 === told.sha256 && found.records === told.records) continue;
    refuse("store.backup.mismatch", { what: `die Registerdatei von ${told.authority}` });
  }
}

/** Contents that are sealed but no register: nobody but a forger writes them, so whatever they break is their fault. */
async function proveAll(...[database, taken, how]: Parameters<typeof prove>): Promise<void> {
  try {
    await prove(database, taken, how);
  } catch (error) {
    if (error instanceof Refusal || how.isOfDatabase(error)) throw error;
    refuse("store.backup.mismatch", { what: "mindestens eine Fassung" });
  }
}

type Reader = ReturnType<typeof archiveReader>;

/** Reads the whole archive into the database; tells its manifest and its seal. */
async function takeAll(
  reader: Reader,
  task: {
    readonly database: Database;
    readonly files: FileBytes | null;
    readonly options: RestoreOptions;
    readonly onFile: (written: readonly Written[]) => void;
    readonly isOfDatabase: (error: unknown) => boolean;
  },
): Promise<{ readonly manifest: Manifest; readonly seal: Seal; readonly files: number }> {
  const entries = reader.entries();
  const first = await entries.next();
  const manifest = await readManifest(first.value ?? undefined);
  const attached = manifest.counts["file"] ?? 0;
  if (attached > 0 && task.files === null && task.options.onlyChecks !== true)
    refuse("store.backup.files", { count: attached });
  const taker = entryTaker(manifest, { ...task, onProgress: task.options.onProgress });
  task.onFile(taker.written);
  let seal: Seal | null = null;
  for await (const entry of entries) {
    if (seal !== null) refuse("store.backup.stranger", { name: entry.name });
    if (entry.name !== SEAL) await taker.take(entry);
    else
      seal = await checkSeal(entry, {
        entries: reader.sealed,
        manifest,
        counted: taker.counted,
        files: taker.files(),
      });
  }
  if (seal === null) return refuse("store.backup.unreadable", { detail: "ohne Siegel am Ende" });
  return { manifest, seal, files: taker.files() };
}

/** Takes files back; one that cannot be removed now stays as one that nothing names. */
async function takeBack(files: FileBytes | null, written: readonly Written[]): Promise<void> {
  for (const { authority, hash } of written) await files?.remove(authority, hash).catch(() => undefined);
}

/**
 * Takes a backup into an empty database: all of it, or nothing.
 * @problems store.backup.*, store.damage.*
 */
export async function restoreBackup(
  { driver, now, files }: How,
  source: Readable,
  options: RestoreOptions,
): Promise<Result<ArchiveSummary>> {
  const reader = archiveReader(source, options.mostBytes);
  const isOfDatabase = (error: unknown): boolean => driver.problemOf(error) !== null;
  let written: readonly Written[] = [];
  const onFile = (some: readonly Written[]): void => void (written = some);
  try {
    const summary = await driver.write(EVERY_AUTHORITY, async (database) => {
      await mustBeEmpty(database);
      const taken = await takeAll(reader, { database, files, options, onFile, isOfDatabase });
      await proveAll(database, taken, {
        exportOf: options.exportOf,
        now,
        schema: driver.schema,
        isOfDatabase,
      });
      return { manifest: taken.manifest, exports: taken.seal.exports, files: taken.files };
    });
    return succeed({ ...summary, ...reader.end() });
  } catch (error) {
    await takeBack(files, written);
    if (error instanceof Refusal) return fail(...error.problems);
    throw error;
  } finally {
    reader.close();
  }
}
