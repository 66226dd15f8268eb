import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { Database } from "./driver.ts";
import type { DatedHead } from "./store.ts";

/** The last link of an authority's chain; `last` is when it was recorded, null if the version there is missing. */
export type Head = { readonly position: number; readonly hash: string; readonly last: Instant | null };

/** Where an authority's chain ends; null if it has none. */
export async function headOf(database: Database, authority: Key): Promise<Head | null> {
  const row = await database
    .selectFrom("chain_head as head")
    .leftJoin("version as last", (join) =>
      join.onRef("last.authority", "=", "head.authority").onRef("last.position", "=", "head.position"),
    )
    .select(["head.position", "head.hash", "last.recorded_at as last"])
    .where("head.authority", "=", authority)
    .executeTakeFirst();
  return row ?? null;
}

/** The end of an authority's chain with its moment (see `Reading.chainHead`). */
export async function readChainHead(database: Database, authority: Key): Promise<DatedHead | null> {
  const head = await headOf(database, authority);
  if (head === null || head.last === null) return null;
  return { authority, position: head.position, hash: head.hash, recordedAt: head.last };
}
