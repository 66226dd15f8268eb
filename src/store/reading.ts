import type { VersionedRecord } from "#records/record.ts";
import { makeSnapshot, type Snapshot } from "#records/snapshot.ts";
import { instantOf, type Instant } from "#values/instant.ts";
import { splitReference, type Key, type Reference } from "#values/key.ts";
import { readVersion } from "./content.ts";
import type { Database } from "./driver.ts";
import { ENTRY_COLUMNS, entryOf } from "./entry.ts";
import type { AuthorityEntry, VersionEntry } from "./store.ts";
import { OPEN_END } from "./tables.ts";

/** Asks for the newest versions at a moment: one range of the index, then each row by its place in the chain. */
export function validVersions(database: Database, authority: Key, asOf: Instant | undefined) {
  // A cross join keeps SQLite from reading the whole chain first.
  const valid = database
    .selectFrom("span")
    .crossJoin("version")
    .select(["version.version", "version.recorded_at", "version.content"])
    .where("span.authority", "=", authority)
    .whereRef("version.authority", "=", "span.authority")
    .whereRef("version.position", "=", "span.position");
  if (asOf === undefined) return valid.where("span.recorded_to", "=", OPEN_END);
  return valid.where("span.recorded_to", ">", asOf).where("span.recorded_from", "<=", asOf);
}

/** Reads what the register said at a moment; `now` is a clock in milliseconds (see `Store.snapshot`). */
export async function readSnapshot(
  database: Database,
  now: () => number,
  { authority, asOf }: { readonly authority: Key; readonly asOf: Instant | undefined },
): Promise<Snapshot> {
  const rows = await validVersions(database, authority, asOf).execute();
  const versions: VersionedRecord[] = [];
  let latest = instantOf(now());
  for (const { version, recorded_at: recordedAt, content } of rows) {
    if (recordedAt > latest) latest = recordedAt;
    if (content !== null) versions.push(readVersion(content, version, recordedAt));
  }
  return makeSnapshot(authority, asOf ?? latest, versions);
}

function versionsOf(database: Database, authority: Key, reference: Reference) {
  const parts = splitReference(reference) ?? { type: "", key: "" };
  return database
    .selectFrom("version")
    .select(ENTRY_COLUMNS)
    .where("authority", "=", authority)
    .where("type", "=", parts.type)
    .where("key", "=", parts.key)
    .orderBy("version");
}

/** All versions of a record, oldest first. */
export async function readHistory(
  database: Database,
  authority: Key,
  reference: Reference,
): Promise<VersionEntry[]> {
  const rows = await versionsOf(database, authority, reference).execute();
  return rows.map(entryOf);
}

/** One version of a record; null if there is none. */
export async function readVersionOf(
  database: Database,
  authority: Key,
  { reference, version }: { readonly reference: Reference; readonly version: number },
): Promise<VersionEntry | null> {
  const row = await versionsOf(database, authority, reference)
    .where("version", "=", version)
    .executeTakeFirst();
  return row ? entryOf(row) : null;
}

const authorityRecord = readVersion<"authority">;

/** Authorities with their newest own records, by key; with a key only that one. */
export async function readAuthorities(database: Database, key?: Key): Promise<AuthorityEntry[]> {
  const all = database
    .selectFrom("authority")
    .innerJoin("span", (join) =>
      join.onRef("span.authority", "=", "authority.key").onRef("span.key", "=", "authority.key"),
    )
    .innerJoin("version", (join) =>
      join.onRef("version.authority", "=", "span.authority").onRef("version.position", "=", "span.position"),
    )
    .select([
      "authority.key",
      "authority.created",
      "version.version",
      "version.recorded_at",
      "version.content",
    ])
    .where("span.type", "=", "authority")
    .where("span.recorded_to", "=", OPEN_END)
    .orderBy("authority.key");
  const rows = await (key === undefined ? all : all.where("authority.key", "=", key)).execute();
  return rows.map((row) => ({
    key: row.key,
    created: row.created,
    record: row.content === null ? null : authorityRecord(row.content, row.version, row.recorded_at),
  }));
}
