import { isRecordTypeId, workTypeIds } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { RecordContent } from "#records/record.ts";
import type { Key } from "#values/key.ts";
import { readContent } from "#store/content.ts";
import type { Database } from "#store/driver.ts";
import { ENTRY_COLUMNS, entryOf } from "#store/entry.ts";
import type { RecentChange } from "#store/store.ts";
import { OPEN_END } from "#store/tables.ts";

/** Which changes are wanted. */
export type ChangesWish = {
  /** Only records of these types; without it all. */
  readonly types?: readonly RecordTypeId[] | undefined;
  readonly limit: number;
};

/** Asks for the latest versions of records that are public now, each with the version before it and the newest one. */
function recentVersions(database: Database, authority: Key, { types, limit }: ChangesWish) {
  const wanted = database
    .selectFrom("version")
    .innerJoin("span", (join) =>
      join
        .onRef("span.authority", "=", "version.authority")
        .onRef("span.type", "=", "version.type")
        .onRef("span.key", "=", "version.key")
        .on("span.recorded_to", "=", OPEN_END)
        .on("span.visibility", "=", "public"),
    )
    .innerJoin("version as newest", (join) =>
      join.onRef("newest.authority", "=", "span.authority").onRef("newest.position", "=", "span.position"),
    )
    .leftJoin("version as older", (join) =>
      join
        .onRef("older.authority", "=", "version.authority")
        .onRef("older.type", "=", "version.type")
        .onRef("older.key", "=", "version.key")
        .onRef("older.version", "=", ({ eb }) => eb("version.version", "-", 1)),
    )
    .where("version.authority", "=", authority)
    .where("version.type", "not in", workTypeIds())
    .orderBy("version.position", "desc")
    .limit(limit);
  return types === undefined ? wanted : wanted.where("version.type", "in", types);
}

const contentOf = (text: string | null): RecordContent | null => (text === null ? null : readContent(text));

/** The latest versions of records that are public now, newest first (see `Reading.recentChanges`). */
export async function readRecentChanges(
  database: Database,
  authority: Key,
  wish: ChangesWish,
): Promise<RecentChange[]> {
  const columns = ENTRY_COLUMNS.map((name) => `version.${name}` as const);
  const rows = await recentVersions(database, authority, wish)
    .select([...columns, "version.type", "version.key"])
    .select(["older.content as before", "newest.content as now"])
    .execute();
  return rows.flatMap((row) => {
    const [newest, before] = [contentOf(row.now), contentOf(row.before)];
    if (newest === null || !isRecordTypeId(row.type)) return [];
    return [{ ...entryOf(row), type: row.type, key: row.key, before, newest }];
  });
}
