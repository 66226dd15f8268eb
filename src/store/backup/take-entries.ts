import { createHash } from "node:crypto";
import type { Database } from "#store/driver.ts";
import { isKey } from "#values/key.ts";
import { messageOf, refuse, Refusal, type ArchiveEntry } from "./archive-reader.ts";
import { SEAL, type Manifest, type Seal, type SealedEntry } from "./archive.ts";
import { ARCHIVED_TABLES, type ArchivedRow, type ArchivedTable } from "./archived-tables.ts";
import type { FileBytes } from "./file-bytes.ts";
import { partName } from "./parts.ts";
import { readSeal } from "./read-manifest.ts";
import { readRows } from "./read-rows.ts";
import { insertRows } from "./table-rows.ts";

const FILE = /^files\/([^/]{1,120})\/([0-9a-f]{64})$/u;

/** Where what is read goes. */
export type Destination = {
  readonly database: Database;
  /** Null only checks the bytes of files. */
  readonly files: FileBytes | null;
  /** Is an error the database's trouble, not that of what it was given? */
  readonly isOfDatabase: (error: unknown) => boolean;
  readonly onProgress?: ((rows: number, of: number) => void) | undefined;
};

/** A file that was not there before, to be removed if the rest fails. */
export type Written = { readonly authority: string; readonly hash: string };

/** Takes in parts of tables: in the order of the tables, each table's parts in a row, no more rows than announced. */
function partTaker(manifest: Manifest, { database, onProgress, isOfDatabase }: Destination) {
  const counted: Record<string, number> = {};
  const all = Object.values(manifest.counts).reduce((sum, one) => sum + one, 0);
  let at = 0;
  let part = 0;
  let rows = 0;

  async function insert(name: string, table: ArchivedTable, some: readonly ArchivedRow[]): Promise<void> {
    try {
      await insertRows(database, table, some);
    } catch (error) {
      if (isOfDatabase(error)) throw error;
      refuse("store.backup.mismatch", { what: name });
    }
  }

  /** Counts rows before anything is written, so that an archive cannot bring more than it announces. */
  function count({ name }: ArchiveEntry, { table }: ArchivedTable, more: number): void {
    const sum = (counted[table] ?? 0) + more;
    if (sum > (manifest.counts[table] ?? 0)) refuse("store.backup.mismatch", { what: name });
    counted[table] = sum;
    rows += more;
  }

  return {
    counted: counted as Readonly<Record<string, number>>,
    /** False if this is no part that may stand here. */
    async take(entry: ArchiveEntry): Promise<boolean> {
      const wanted = ARCHIVED_TABLES.findIndex(({ table }) => entry.name.startsWith(`${table}/`));
      const table = ARCHIVED_TABLES[wanted];
      if (table === undefined || wanted < at) return false;
      part = wanted === at ? part + 1 : 1;
      at = wanted;
      if (entry.name !== partName(table.table, part)) return false;
      const found = await readRows(entry, table);
      count(entry, table, found.length);
      await insert(entry.name, table, found);
      onProgress?.(rows, all);
      return true;
    },
  };
}

/** Where bytes go that are only read. */
const NOWHERE: Pick<FileBytes, "write"> = {
  write: async (_authority, _hash, chunks) => {
    const iterator = chunks[Symbol.asyncIterator]();
    while (!(await iterator.next()).done);
  },
};

/** Keeps a file's bytes (or only reads them, without a place) and refuses those whose hash is another one. */
async function keep({ name, chunks }: ArchiveEntry, file: Written, files: FileBytes | null): Promise<void> {
  const hash = createHash("sha256");
  async function* heard(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks()) {
      hash.update(chunk);
      yield chunk;
    }
  }
  let failed: unknown = null;
  try {
    await (files ?? NOWHERE).write(file.authority, file.hash, heard());
  } catch (error) {
    if (error instanceof Refusal) throw error;
    failed = error;
  }
  if (hash.digest("hex") !== file.hash) refuse("store.backup.mismatch", { what: name });
  if (failed !== null) refuse("store.backup.file", { name, detail: messageOf(failed) });
}

const isAfter = (one: Written, other: Written): boolean =>
  one.authority > other.authority || (one.authority === other.authority && one.hash > other.hash);

/** Takes in the bytes of files that the table of files names, each once. */
function fileTaker({ database, files }: Destination) {
  const written: Written[] = [];
  let last: Written = { authority: "", hash: "" };
  let count = 0;
  return {
    written: written as readonly Written[],
    count: () => count,
    hasBegun: () => last.authority !== "",
    /** False if this is no file that belongs here. */
    async take(entry: ArchiveEntry): Promise<boolean> {
      const [, authority = "", hash = ""] = FILE.exec(entry.name) ?? [];
      const file = { authority, hash };
      if (!isKey(authority) || !isAfter(file, last)) return false;
      last = file;
      const row = await database
        .selectFrom("file")
        .select("size")
        .where("authority", "=", authority)
        .where("hash", "=", hash)
        .executeTakeFirst();
      if (row?.size !== entry.size) return false;
      count += 1;
      // what lay there before belongs to somebody, whatever becomes of this backup
      const isNew = files !== null && !(await files.has(authority, hash));
      if (isNew) written.push(file);
      await keep(entry, file, files);
      return true;
    },
  };
}

/**
 * Takes in what stands between manifest and seal, entry by entry. Only what a backup writes is taken, in its order:
 * parts of tables, then files.
 */
export function entryTaker(manifest: Manifest, destination: Destination) {
  const parts = partTaker(manifest, destination);
  const files = fileTaker(destination);
  return {
    /** @throws Refusal if the entry does not belong here */
    async take(entry: ArchiveEntry): Promise<void> {
      const isTaken = (!files.hasBegun() && (await parts.take(entry))) || (await files.take(entry));
      if (!isTaken) refuse("store.backup.stranger", { name: entry.name });
    },
    /** How many files were taken in so far, and those of them that are new in their place. */
    files: files.count,
    written: files.written,
    counted: parts.counted,
  };
}

const isSame = (one: SealedEntry, other: SealedEntry | undefined): boolean =>
  other !== undefined && one.name === other.name && one.size === other.size && one.sha256 === other.sha256;

/**
 * Reads the seal and compares it with what was read before it.
 * @throws Refusal at the first difference
 */
export async function checkSeal(
  entry: ArchiveEntry,
  read: {
    readonly entries: readonly SealedEntry[];
    readonly manifest: Manifest;
    readonly counted: Readonly<Record<string, number>>;
    /** Files whose bytes were among the entries. */
    readonly files: number;
  },
): Promise<Seal> {
  const before = [...read.entries];
  const seal = await readSeal(entry);
  const differing = seal.entries.find((sealed, at) => !isSame(sealed, before[at]));
  if (differing) refuse("store.backup.mismatch", { what: differing.name });
  if (seal.entries.length !== before.length) refuse("store.backup.mismatch", { what: SEAL });
  for (const { table } of ARCHIVED_TABLES) {
    const [told, found] = [read.manifest.counts[table] ?? 0, read.counted[table] ?? 0];
    if (told !== found) refuse("store.backup.mismatch", { what: `die Zahl der Zeilen in ${table}` });
  }
  if (read.files !== (read.counted["file"] ?? 0))
    refuse("store.backup.mismatch", { what: "die Zahl der Dateien" });
  return seal;
}
