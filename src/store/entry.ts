import { readContent } from "./content.ts";
import { erasuresIn } from "./erasure/erasure.ts";
import type { VersionEntry } from "./store.ts";
import type { VersionRow } from "./tables.ts";

/** Columns that an entry of a record's history is made of. */
export const ENTRY_COLUMNS = ["version", "recorded_at", "author", "reason", "content"] as const;

/** A row of the history as its readers know it. */
export function entryOf(row: Pick<VersionRow, (typeof ENTRY_COLUMNS)[number]>): VersionEntry {
  return {
    version: row.version,
    recordedAt: row.recorded_at,
    author: row.author,
    reason: row.reason,
    erases: row.content === null ? [] : erasuresIn(row.content),
    content: row.content === null ? null : readContent(row.content),
  };
}
