import { attachmentHashes } from "#records/attachment.ts";
import type { Database } from "#store/driver.ts";
import type { Key } from "#values/key.ts";

const BATCH = 1000;

/** The hashes that any version of an authority's records names as attachment, today's and earlier ones. */
export async function namedHashes(database: Database, authority: Key): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for (let after = 0; ;) {
    const rows = await database
      .selectFrom("version")
      .select(["position", "content"])
      .where("authority", "=", authority)
      .where("position", ">", after)
      .where("content", "like", '%"sha256-%')
      .orderBy("position")
      .limit(BATCH)
      .execute();
    for (const { content } of rows) for (const hash of attachmentHashes(content ?? "")) named.add(hash);
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return named;
    after = last.position;
  }
}
