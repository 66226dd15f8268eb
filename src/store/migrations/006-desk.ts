import { protect } from "#store/protect.ts";
import type { Migration } from "./migration.ts";

const draft: Migration = ({ schema }, { text, tableEnd }) =>
  schema
    .createTable("draft")
    .addColumn("authority", text, (column) => column.notNull().references("authority.key"))
    .addColumn("account", text, (column) => column.notNull())
    .addColumn("type", text, (column) => column.notNull())
    .addColumn("place", text, (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("title", text, (column) => column.notNull())
    .addColumn("fields", text, (column) => column.notNull())
    .addColumn("saved_at", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("draft_place", ["authority", "account", "type", "place"])
    .modifyEnd(tableEnd)
    .execute();

const savedView: Migration = ({ schema }, { text, tableEnd }) =>
  schema
    .createTable("saved_view")
    .addColumn("authority", text, (column) => column.notNull().references("authority.key"))
    .addColumn("account", text, (column) => column.notNull())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("query", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("saved_view_name", ["authority", "account", "name"])
    .modifyEnd(tableEnd)
    .execute();

/** What people at the desk have begun and what they look at again; both go when nobody wants them any more. */
export const desk: Migration = async (database, schema) => {
  for (const create of [draft, savedView]) await create(database, schema);
  for (const table of ["draft", "saved_view"] as const) {
    await protect(database, schema, { table, owner: "authority", rights: "select, insert, update, delete" });
  }
};
