import { SCHEMA_VERSION } from "#store/migrate.ts";
import type { ChainHead } from "#store/store.ts";
import { isObject } from "#values/json.ts";
import { isKey } from "#values/key.ts";
import { refuse, type ArchiveEntry } from "./archive-reader.ts";
import { BACKUP_FORMAT, MANIFEST, SEAL, type Manifest, type Seal } from "./archive.ts";
import { ARCHIVED_TABLES } from "./archived-tables.ts";

const HASH = /^[0-9a-f]{64}$/u;
const FORMAT = /^kontor-backup\/(\d{1,6})$/u;
const KNOWN_FORMAT = 1;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isHash = (value: unknown): value is string => typeof value === "string" && HASH.test(value);
const isKeyText = (value: unknown): value is string => typeof value === "string" && isKey(value);
const mismatch = (what: string): never => refuse("store.backup.mismatch", { what });

/** Reads an entry that holds one JSON object. */
async function objectIn(entry: ArchiveEntry): Promise<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = JSON.parse(await entry.text());
    if (isObject(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return mismatch(entry.name);
}

/** Is this a head of a chain, as backups, answers and lists write it? */
export function isHead(value: unknown): value is ChainHead {
  if (!isObject(value)) return false;
  const { authority, position, hash } = value as Partial<Record<keyof ChainHead, unknown>>;
  return isKeyText(authority) && isCount(position) && isHash(hash);
}

/** Refuses what only a later program can read. */
function mustBeKnown(format: string, schema: number): void {
  const number = Number(FORMAT.exec(format)?.[1] ?? mismatch(MANIFEST));
  if (number > KNOWN_FORMAT || schema > SCHEMA_VERSION) {
    refuse("store.backup.newer", { format, found: schema, known: SCHEMA_VERSION });
  }
  if (format !== BACKUP_FORMAT) mismatch(MANIFEST);
}

function countsIn(value: unknown): Manifest["counts"] {
  if (!isObject(value)) return mismatch(MANIFEST);
  const known = new Set<string>(ARCHIVED_TABLES.map(({ table }) => table));
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  return Object.fromEntries(
    entries.map(([table, count]) =>
      known.has(table) && isCount(count) ? [table, count] : mismatch(MANIFEST),
    ),
  );
}

/**
 * The first entry of a backup.
 * @throws Refusal if it is none or of a later program
 */
export async function readManifest(entry: ArchiveEntry | undefined): Promise<Manifest> {
  if (entry?.name !== MANIFEST) return refuse("store.backup.unreadable", { detail: "ohne Inhaltsangabe" });
  const { format, program, schema, created, heads, counts } = await objectIn(entry);
  if (typeof format !== "string" || !isCount(schema)) return mismatch(MANIFEST);
  mustBeKnown(format, schema);
  const isTold = typeof program === "string" && typeof created === "string";
  if (!isTold || !Array.isArray(heads) || !heads.every(isHead)) return mismatch(MANIFEST);
  return { format: BACKUP_FORMAT, program, schema, created, heads, counts: countsIn(counts) };
}

function isSealedEntry(value: unknown): value is Seal["entries"][number] {
  if (!isObject(value)) return false;
  const { name, size, sha256 } = value as Readonly<Record<string, unknown>>;
  return typeof name === "string" && isCount(size) && isHash(sha256);
}

function isSealedExport(value: unknown): value is Seal["exports"][number] {
  if (!isObject(value)) return false;
  const { authority, records, sha256 } = value as Readonly<Record<string, unknown>>;
  return isKeyText(authority) && isCount(records) && isHash(sha256);
}

/**
 * The last entry of a backup.
 * @throws Refusal if it does not read as one
 */
export async function readSeal(entry: ArchiveEntry): Promise<Seal> {
  const { entries, exports } = await objectIn(entry);
  const isWhole =
    Array.isArray(entries) &&
    entries.every(isSealedEntry) &&
    Array.isArray(exports) &&
    exports.every(isSealedExport);
  return isWhole ? { entries, exports } : mismatch(SEAL);
}
