import { sql } from "kysely";
import { ACCOUNT_SCOPE, type Database, type Schema } from "./driver.ts";
import { APP_ROLE } from "./postgres/app-role.ts";

/** What work on the register may do with a table, as PostgreSQL writes it, e.g. `select, insert`. */
type Rights = string;

/**
 * A table, what may be done with it, and whose its rows are: the authority's that a column names, only of work on
 * accounts (whatever authority a row names), or nobody's (null).
 */
type Protected = {
  readonly table: string;
  readonly rights: Rights;
  readonly owner: "authority" | "key" | "accounts" | null;
};

/** Shows only rows that the work is for, also to the tables' owner, and takes no others. */
async function separate(
  database: Database,
  table: string,
  owner: NonNullable<Protected["owner"]>,
): Promise<void> {
  const name = sql.table(table);
  const scope = owner === "accounts" ? sql.lit(ACCOUNT_SCOPE) : sql.ref(owner);
  const isOwn = sql`(select current_setting('kontor.authority', true)) in (${scope}, '*')`;
  await sql`alter table ${name} enable row level security`.execute(database);
  await sql`alter table ${name} force row level security`.execute(database);
  await sql`create policy own_authority on ${name} using (${isOwn}) with check (${isOwn})`.execute(database);
}

/**
 * Lets work on the register use a table, but only the rows of its authority. Every migration calls it for each table
 * that it creates, else PostgreSQL lets nobody in. SQLite knows no roles: there it does nothing.
 */
export async function protect(database: Database, schema: Schema, wanted: Protected): Promise<void> {
  if (schema.dialect !== "postgres") return;
  const { table, rights, owner } = wanted;
  await sql`grant ${sql.raw(rights)} on ${sql.table(table)} to ${sql.id(APP_ROLE)}`.execute(database);
  if (owner !== null) await separate(database, table, owner);
}
