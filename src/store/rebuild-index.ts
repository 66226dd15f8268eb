import { inBatches } from "./batches.ts";
import { EVERY_AUTHORITY, type Database, type Driver } from "./driver.ts";
import { rebuildSearch } from "./search/indexing/rebuild-search.ts";
import { spanDeriver } from "./span.ts";
import { allAuthorities, chainOf } from "./verifying/verify.ts";

/** Derives the index of valid versions of one authority, which has none yet; tells how many. */
export async function deriveSpans(database: Database, authority: string): Promise<number> {
  const deriver = spanDeriver();
  for await (const page of chainOf(database, authority)) for (const row of page) deriver.add(row);
  const spans = deriver.spans.values().toArray();
  for (const batch of inBatches(spans)) await database.insertInto("span").values(batch).execute();
  return spans.length;
}

/**
 * Builds the index of valid versions and the search anew (see `Store.rebuildIndex`): each authority's at once, or not at all, while
 * the others go on writing. Claimed first, because nothing may be appended between removing and deriving.
 */
export async function rebuildIndex(driver: Driver): Promise<{ readonly versions: number }> {
  let versions = 0;
  for (const authority of await driver.read(EVERY_AUTHORITY, allAuthorities)) {
    versions += await driver.write(authority, async (transaction) => {
      await driver.claim(transaction, authority);
      await transaction.deleteFrom("span").where("authority", "=", authority).execute();
      const count = await deriveSpans(transaction, authority);
      await rebuildSearch(transaction, driver.schema, authority);
      return count;
    });
  }
  return { versions };
}
