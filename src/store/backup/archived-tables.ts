import type { Tables } from "#store/tables.ts";

/** What a column may hold. */
export type ColumnKind = "text" | "count" | "text or nothing";

/** A table that backups hold, and by which columns its rows are in order; each row has these columns and no others. */
export type ArchivedTable = {
  readonly table: keyof Tables;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly order: readonly string[];
};

/** A row as it stands in a backup. */
export type ArchivedRow = Readonly<Record<string, string | number | null>>;

/**
 * Every table that cannot be derived from others, in the order of writing and reading. A new table is one entry;
 * a migration that adds a column gives older backups its value when they are read. What must never leave the
 * database, such as sessions, is left out here.
 */
export const ARCHIVED_TABLES: readonly ArchivedTable[] = [
  { table: "authority", columns: { key: "text", created: "text" }, order: ["key"] },
  {
    table: "version",
    columns: {
      authority: "text",
      type: "text",
      key: "text",
      version: "count",
      position: "count",
      recorded_at: "text",
      author: "text",
      reason: "text",
      content: "text or nothing",
      salt: "text or nothing",
      digest: "text",
      previous_hash: "text",
      hash: "text",
    },
    order: ["authority", "position"],
  },
  {
    table: "chain_head",
    columns: { authority: "text", position: "count", hash: "text" },
    order: ["authority"],
  },
  {
    table: "file",
    columns: {
      authority: "text",
      hash: "text",
      name: "text",
      media_type: "text",
      size: "count",
      recorded_at: "text",
      text: "text or nothing",
    },
    order: ["authority", "hash"],
  },
];
