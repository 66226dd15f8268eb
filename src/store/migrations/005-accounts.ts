import type { CreateTableBuilder } from "kysely";
import type { Database, Schema } from "#store/driver.ts";
import type { AccountTables } from "#store/accounts/account-rows.ts";
import { protect } from "#store/protect.ts";
import type { Migration } from "./migration.ts";

type Columns<Table extends keyof AccountTables> = Readonly<
  Record<keyof AccountTables[Table] & string, "text" | "text or nothing" | "integer">
>;
type Wanted = {
  readonly table: keyof AccountTables;
  readonly columns: Readonly<Record<string, "text" | "text or nothing" | "integer">>;
  readonly key: readonly string[];
};

const ACCOUNT: Columns<"account"> = {
  id: "text",
  name: "text",
  name_key: "text",
  email: "text or nothing",
  state: "text",
  created: "text",
  last_sign_in: "text or nothing",
  password: "text or nothing",
  totp: "text or nothing",
  totp_step: "integer",
  recovery: "text",
  subject: "text or nothing",
  failures: "integer",
  blocked_until: "text or nothing",
};
const GRANT: Columns<"account_grant"> = {
  account: "text",
  authority: "text",
  role: "text",
  unit: "text",
  function: "text",
};
const PASSKEY: Columns<"passkey"> = {
  id: "text",
  account: "text",
  public_key: "text",
  counter: "text",
  name: "text",
  created: "text",
  last_used: "text or nothing",
};
const SESSION: Columns<"session"> = {
  hash: "text",
  account: "text",
  created: "text",
  seen: "text",
  expires: "text",
  agent: "text",
};
const INVITATION: Columns<"invitation"> = { hash: "text", account: "text", expires: "text" };
const SPENT: Columns<"spent_token"> = { hash: "text", expires: "text" };
const EVENT: Columns<"account_event"> = {
  id: "text",
  moment: "text",
  account: "text",
  authority: "text",
  actor: "text",
  deed: "text",
  detail: "text",
};
const READ: Columns<"read_log"> = {
  id: "text",
  authority: "text",
  account: "text",
  record: "text",
  moment: "text",
};

const TABLES: readonly Wanted[] = [
  { table: "account", columns: ACCOUNT, key: ["id"] },
  { table: "account_grant", columns: GRANT, key: ["account", "authority", "role", "unit"] },
  { table: "passkey", columns: PASSKEY, key: ["id"] },
  { table: "session", columns: SESSION, key: ["hash"] },
  { table: "invitation", columns: INVITATION, key: ["hash"] },
  { table: "spent_token", columns: SPENT, key: ["hash"] },
  { table: "account_event", columns: EVENT, key: ["id"] },
  { table: "read_log", columns: READ, key: ["id"] },
];

async function create(database: Database, schema: Schema, { table, columns, key }: Wanted): Promise<void> {
  let builder: CreateTableBuilder<string, string> = database.schema.createTable(table);
  for (const [name, kind] of Object.entries(columns)) {
    const type = kind === "integer" ? "integer" : schema.text;
    builder = builder.addColumn(name, type, (column) =>
      kind === "text or nothing" ? column : column.notNull(),
    );
  }
  await builder
    .addPrimaryKeyConstraint(`${table}_key`, [...key])
    .modifyEnd(schema.tableEnd)
    .execute();
  await protect(database, schema, { table, owner: "accounts", rights: "select, insert, update, delete" });
}

/** Accounts, what they may, how they sign in, and what is noted of it. Ordinary rows that can be erased. */
export const accounts: Migration = async (database, schema) => {
  for (const wanted of TABLES) await create(database, schema, wanted);
  const index = (name: string) => database.schema.createIndex(name);
  await index("account_name").on("account").column("name_key").unique().execute();
  await index("account_email").on("account").column("email").unique().execute();
  await index("account_subject").on("account").column("subject").unique().execute();
  await index("account_grant_authority").on("account_grant").column("authority").execute();
  await index("passkey_account").on("passkey").column("account").execute();
  await index("session_account").on("session").column("account").execute();
  await index("account_event_moment").on("account_event").columns(["authority", "moment"]).execute();
  await index("read_log_moment").on("read_log").columns(["authority", "moment"]).execute();
};
