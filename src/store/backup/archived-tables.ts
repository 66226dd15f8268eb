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
  {
    table: "import_mapping",
    columns: { authority: "text", shape: "text", mapping: "text", changed_at: "text" },
    order: ["authority", "shape"],
  },
  {
    table: "import_batch",
    columns: {
      authority: "text",
      id: "text",
      state: "text",
      file_name: "text",
      author: "text",
      created_at: "text",
      changed_at: "text",
      setting: "text",
      book: "text or nothing",
      report: "text or nothing",
    },
    order: ["authority", "id"],
  },
  {
    table: "message",
    columns: {
      authority: "text",
      number: "text",
      secret_hash: "text",
      kind: "text",
      about: "text or nothing",
      text: "text",
      contact: "text or nothing",
      state: "text",
      received_at: "text",
      assigned_to: "text or nothing",
      reply: "text or nothing",
      replied_at: "text or nothing",
      note: "text or nothing",
      closed_at: "text or nothing",
    },
    order: ["authority", "number"],
  },
  {
    table: "draft",
    columns: {
      authority: "text",
      account: "text",
      type: "text",
      place: "text",
      version: "count",
      title: "text",
      fields: "text",
      saved_at: "text",
    },
    order: ["authority", "account", "type", "place"],
  },
  {
    table: "job",
    columns: {
      key: "text",
      kind: "text",
      payload: "text",
      state: "text",
      run_at: "text",
      attempts: "count",
      lease: "text",
      leased_until: "text",
      fault: "text",
      created: "text",
      ended: "text or nothing",
    },
    order: ["key"],
  },
  {
    table: "mail_wish",
    columns: { account: "text", frequency: "text", secret: "text" },
    order: ["account"],
  },
  {
    table: "saved_view",
    columns: { authority: "text", account: "text", name: "text", query: "text" },
    order: ["authority", "account", "name"],
  },
  {
    table: "account",
    columns: {
      id: "text",
      name: "text",
      name_key: "text",
      email: "text or nothing",
      state: "text",
      created: "text",
      last_sign_in: "text or nothing",
      password: "text or nothing",
      totp: "text or nothing",
      totp_step: "count",
      recovery: "text",
      subject: "text or nothing",
      failures: "count",
      blocked_until: "text or nothing",
    },
    order: ["id"],
  },
  {
    table: "account_grant",
    columns: { account: "text", authority: "text", role: "text", unit: "text", function: "text" },
    order: ["account", "authority", "role", "unit"],
  },
  {
    table: "passkey",
    columns: {
      id: "text",
      account: "text",
      public_key: "text",
      counter: "text",
      name: "text",
      created: "text",
      last_used: "text or nothing",
    },
    order: ["account", "id"],
  },
  {
    table: "account_event",
    columns: {
      id: "text",
      moment: "text",
      account: "text",
      authority: "text",
      actor: "text",
      deed: "text",
      detail: "text",
    },
    order: ["account", "id"],
  },
  {
    table: "read_log",
    columns: { id: "text", authority: "text", account: "text", record: "text", moment: "text" },
    order: ["authority", "id"],
  },
];
