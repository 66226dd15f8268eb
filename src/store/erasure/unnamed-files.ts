import { splitReference, type Key } from "#values/key.ts";
import type { Database } from "#store/driver.ts";
import type { EraseOrder } from "./erasure.ts";

/** How contents name files: by the hash of their bytes. */
const HASH = /[0-9a-f]{64}/gu;

/** Hashes of files that stand in contents which are about to be erased. */
export async function filesNamedBy(database: Database, order: EraseOrder): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { record, versions } of order.records) {
    const { type, key } = splitReference(record) ?? { type: "", key: "" };
    const rows = await database
      .selectFrom("version")
      .select("content")
      .where("authority", "=", order.authority)
      .where("type", "=", type)
      .where("key", "=", key)
      .where("version", "in", [...versions])
      .execute();
    for (const { content } of rows) for (const [hash] of (content ?? "").matchAll(HASH)) found.add(hash);
  }
  return found;
}

async function isNamed(database: Database, authority: Key, hash: string): Promise<boolean> {
  const row = await database
    .selectFrom("version")
    .select("position")
    .where("authority", "=", authority)
    .where("content", "like", `%${hash}%`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets those of the files that no version names any more; tells which, so that their bytes go as well. */
export async function dropUnnamedFiles(
  database: Database,
  authority: Key,
  hashes: ReadonlySet<string>,
): Promise<readonly string[]> {
  const dropped: string[] = [];
  for (const hash of hashes) {
    if (await isNamed(database, authority, hash)) continue;
    const { numDeletedRows } = await database
      .deleteFrom("file")
      .where("authority", "=", authority)
      .where("hash", "=", hash)
      .executeTakeFirst();
    if (numDeletedRows > 0n) dropped.push(hash);
  }
  return dropped;
}
