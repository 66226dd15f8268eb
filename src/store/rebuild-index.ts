import { inBatches } from "./batches.ts";
import type { Database, Driver } from "./driver.ts";
import { spanDeriver } from "./span.ts";
import { allAuthorities, chainOf } from "./verify.ts";

async function deriveSpans(database: Database, authority: string): Promise<number> {
  const deriver = spanDeriver();
  for await (const page of chainOf(database, authority)) for (const row of page) deriver.add(row);
  const spans = deriver.spans.values().toArray();
  for (const batch of inBatches(spans)) await database.insertInto("span").values(batch).execute();
  return spans.length;
}

/** Builds the index of valid versions anew, all or nothing (see `Store.rebuildIndex`). */
export async function rebuildIndex(driver: Driver): Promise<{ readonly versions: number }> {
  return driver.write.transaction().execute(async (transaction) => {
    const authorities = await allAuthorities(transaction);
    await transaction.deleteFrom("span").execute();
    let versions = 0;
    for (const authority of authorities) {
      await driver.claim(transaction, authority);
      versions += await deriveSpans(transaction, authority);
    }
    return { versions };
  });
}
