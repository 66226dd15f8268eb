import { sql } from "kysely";
import type { Database, Schema } from "#store/driver.ts";
import { APP_ROLE } from "#store/postgres/app-role.ts";
import { protect } from "#store/protect.ts";
import type { Migration } from "./migration.ts";

const REFUSAL = "a version is never changed or removed";

async function guardInPostgres(database: Database): Promise<void> {
  await sql`create function refuse_version_change() returns trigger language plpgsql as ${sql.lit(`
begin
  if tg_op = 'UPDATE' and new.content is null and new.salt is null
    and to_jsonb(new) - 'content' - 'salt' = to_jsonb(old) - 'content' - 'salt' then
    return new;
  end if;
  raise exception '${REFUSAL}' using errcode = 'restrict_violation';
end`)}`.execute(database);
  await sql`create trigger version_unchanged before update or delete on version
    for each row execute function refuse_version_change()`.execute(database);
  await sql`create trigger version_kept before truncate on version
    for each statement execute function refuse_version_change()`.execute(database);
}

/** The role must be able to find tables in a schema that others may not look into. */
async function openSchema(database: Database): Promise<void> {
  const { rows } = await sql<{ name: string; usable: boolean }>`
    select current_schema() as name, has_schema_privilege(${APP_ROLE}, current_schema(), 'usage') as usable
  `.execute(database);
  const [schema] = rows;
  if (schema === undefined || schema.usable) return;
  await sql`grant usage on schema ${sql.id(schema.name)} to ${sql.id(APP_ROLE)}`.execute(database);
}

async function protectAll(database: Database, schema: Schema): Promise<void> {
  const owner = "authority";
  const all = "select, insert, update, delete";
  await protect(database, schema, { table: "authority", owner: "key", rights: "select, insert" });
  await protect(database, schema, {
    table: "version",
    owner,
    rights: "select, insert, update (content, salt)",
  });
  await protect(database, schema, { table: "chain_head", owner, rights: "select, insert, update" });
  await protect(database, schema, { table: "span", owner, rights: all });
  await protect(database, schema, { table: "file", owner, rights: all });
  await protect(database, schema, { table: "schema_version", owner: null, rights: "select" });
}

/**
 * PostgreSQL refuses to change or remove a version, except that an erasure required by law takes content and salt
 * away, and keeps authorities apart (`protect`). In SQLite each connection of the program guards itself.
 */
export const guards: Migration = async (database, schema) => {
  if (schema.dialect === "sqlite") return;
  await openSchema(database);
  await guardInPostgres(database);
  await protectAll(database, schema);
};
