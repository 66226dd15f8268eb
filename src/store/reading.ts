import { isRecordTypeId, workTypeIds } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { VersionedRecord } from "#records/record.ts";
import { makeSnapshot, type ChainPlace, type Snapshot } from "#records/snapshot.ts";
import { instantOf, type Instant } from "#values/instant.ts";
import { splitReference, type Key, type Reference } from "#values/key.ts";
import { inBatches, keysByType } from "./batches.ts";
import { CHAIN_START } from "./chain.ts";
import { readVersion } from "./content.ts";
import type { Database } from "./driver.ts";
import { ENTRY_COLUMNS, entryOf } from "./entry.ts";
import type { AuthorityEntry, PublicFigures, VersionEntry } from "./store.ts";
import { OPEN_END } from "./tables.ts";

const WORK = workTypeIds();

/**
 * Asks for the newest versions of the register at a moment: one range of the index, then each row by its place in the
 * chain. Work records are left out, save one that was recorded last of all, because it ends the chain.
 */
export function validVersions(database: Database, authority: Key, asOf: Instant | undefined) {
  const spans = () => {
    const ofAuthority = database.selectFrom("span").where("span.authority", "=", authority);
    if (asOf === undefined) return ofAuthority.where("span.recorded_to", "=", OPEN_END);
    return ofAuthority.where("span.recorded_to", ">", asOf).where("span.recorded_from", "<=", asOf);
  };
  const last = spans().select(({ fn }) => fn.max("span.position").as("position"));
  // A cross join keeps SQLite from reading the whole chain first.
  return spans()
    .crossJoin("version")
    .select([
      ...(["version.version", "version.recorded_at", "version.content"] as const),
      ...(["version.position", "version.hash", "version.type"] as const),
    ])
    .whereRef("version.authority", "=", "span.authority")
    .whereRef("version.position", "=", "span.position")
    .where((is) => is.or([is("version.type", "not in", WORK), is("span.position", "=", last)]));
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
  // whatever was recorded last is valid at that moment, so the chain's end is among these
  let chain: ChainPlace = { position: 0, hash: CHAIN_START };
  for (const { type, version, recorded_at: recordedAt, content, position, hash } of rows) {
    if (recordedAt > latest) latest = recordedAt;
    if (position > chain.position) chain = { position, hash };
    if (content !== null && isRecordTypeId(type)) versions.push(readVersion(content, version, recordedAt));
  }
  const snapshot = makeSnapshot(authority, asOf ?? latest, versions);
  return chain.position === 0 ? snapshot : { ...snapshot, chain };
}

/** The newest versions of an authority's work records of one type, ended ones too; with keys only those. */
export async function readWorkRecords(
  database: Database,
  authority: Key,
  { type, keys }: { readonly type: RecordTypeId; readonly keys?: readonly Key[] | undefined },
): Promise<VersionedRecord[]> {
  const asked = () =>
    database
      .selectFrom("span")
      .crossJoin("version")
      .select(["version.version", "version.recorded_at", "version.content"])
      .where("span.authority", "=", authority)
      .where("span.type", "=", type)
      .where("span.recorded_to", "=", OPEN_END)
      .whereRef("version.authority", "=", "span.authority")
      .whereRef("version.position", "=", "span.position")
      .orderBy("span.key");
  const rows = [];
  if (keys === undefined) rows.push(...(await asked().execute()));
  for (const batch of inBatches(keys ?? []))
    rows.push(...(await asked().where("span.key", "in", batch).execute()));
  return rows.flatMap(({ version, recorded_at: at, content }) =>
    content === null ? [] : [readVersion(content, version, at)],
  );
}

/** The newest versions of these authorities' work records of one type that are public and not ended, by authority and key. */
export async function readPublicWork<Type extends RecordTypeId>(
  database: Database,
  authorities: readonly Key[],
  type: Type,
): Promise<{ readonly authority: Key; readonly record: VersionedRecord<Type> }[]> {
  if (authorities.length === 0) return [];
  const rows = await database
    .selectFrom("span")
    .innerJoin("version", (join) =>
      join.onRef("version.authority", "=", "span.authority").onRef("version.position", "=", "span.position"),
    )
    .select(["span.authority", "version.version", "version.recorded_at", "version.content"])
    .where("span.authority", "in", authorities)
    .where("span.type", "=", type)
    .where("span.recorded_to", "=", OPEN_END)
    .where("span.visibility", "=", "public")
    .where("span.ended", "=", 0)
    .orderBy("span.authority")
    .orderBy("span.key")
    .execute();
  return rows.flatMap(({ authority, version, recorded_at: at, content }) =>
    content === null ? [] : [{ authority, record: readVersion<Type>(content, version, at) }],
  );
}

/** Asks for all versions of a record, oldest first. */
export function versionsOf(database: Database, authority: Key, reference: Reference) {
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

/** What these versions say, each cited as `type/key@version`; without those that are not there or were erased. */
export async function readCited(
  database: Database,
  authority: Key,
  evidence: readonly string[],
): Promise<ReadonlyMap<string, VersionedRecord>> {
  const asked = new Set(evidence);
  const cited = new Set(evidence.map((one) => one.slice(0, one.lastIndexOf("@"))));
  const records = [...cited].flatMap((record) => splitReference(record) ?? []);
  const found = new Map<string, VersionedRecord>();
  for (const { type, keys } of keysByType(records)) {
    const rows = await database
      .selectFrom("version")
      .select(["key", "version", "recorded_at", "content"])
      .where("authority", "=", authority)
      .where("type", "=", type)
      .where("key", "in", keys)
      .execute();
    for (const { key, version, recorded_at: at, content } of rows) {
      const name = `${type}/${key}@${version}`;
      if (content !== null && asked.has(name)) found.set(name, readVersion(content, version, at));
    }
  }
  return found;
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

/** How much of the registers of these authorities is public now, by authority. */
export async function readPublicFigures(
  database: Database,
  authorities: readonly Key[],
): Promise<PublicFigures[]> {
  if (authorities.length === 0) return [];
  const rows = await database
    .selectFrom("span")
    .select(({ fn, eb }) => [
      "authority",
      fn.countAll().as("records"),
      fn.sum(eb.case().when("type", "=", "system").then(1).else(0).end()).as("systems"),
      fn.max("recorded_from").as("lastRecorded"),
    ])
    .where("authority", "in", authorities)
    .where("recorded_to", "=", OPEN_END)
    .where("visibility", "=", "public")
    .where("ended", "=", 0)
    .where("type", "not in", WORK)
    .groupBy("authority")
    .orderBy("authority")
    .execute();
  return rows.map((row) => ({ ...row, records: Number(row.records), systems: Number(row.systems) }));
}
