import { protect } from "#store/protect.ts";
import type { Migration } from "./migration.ts";

/** Messages of people outside about a register: ordinary rows that are erased in time. */
export const messages: Migration = async (database, schema) => {
  const { text, tableEnd } = schema;
  await database.schema
    .createTable("message")
    .addColumn("authority", text, (column) => column.notNull().references("authority.key"))
    .addColumn("number", text, (column) => column.notNull())
    .addColumn("secret_hash", text, (column) => column.notNull())
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("about", text)
    .addColumn("text", text, (column) => column.notNull())
    .addColumn("contact", text)
    .addColumn("state", text, (column) => column.notNull())
    .addColumn("received_at", text, (column) => column.notNull())
    .addColumn("assigned_to", text)
    .addColumn("reply", text)
    .addColumn("replied_at", text)
    .addColumn("note", text)
    .addColumn("closed_at", text)
    .addPrimaryKeyConstraint("message_number", ["authority", "number"])
    .addUniqueConstraint("message_secret", ["authority", "secret_hash"])
    .modifyEnd(tableEnd)
    .execute();
  const rights = "select, insert, update, delete";
  await protect(database, schema, { table: "message", owner: "authority", rights });
};
