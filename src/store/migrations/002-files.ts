import type { Migration } from "./migration.ts";

/** What is known of the files whose bytes lie beside the database. */
export const files: Migration = async ({ schema }, { text, tableEnd }) => {
  await schema
    .createTable("file")
    .addColumn("authority", text, (column) => column.notNull().references("authority.key"))
    .addColumn("hash", text, (column) => column.notNull())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("media_type", text, (column) => column.notNull())
    .addColumn("size", "integer", (column) => column.notNull())
    .addColumn("recorded_at", text, (column) => column.notNull())
    .addColumn("text", text)
    .addPrimaryKeyConstraint("file_content", ["authority", "hash"])
    .modifyEnd(tableEnd)
    .execute();
};
