import { protect } from "#store/protect.ts";
import type { Migration } from "./migration.ts";

/** What runs by itself, and how often people want to be told by mail. */
export const jobs: Migration = async (database, schema) => {
  const { text, tableEnd } = schema;
  await database.schema
    .createTable("job")
    .addColumn("key", text, (column) => column.primaryKey().notNull())
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("payload", text, (column) => column.notNull())
    .addColumn("state", text, (column) => column.notNull())
    .addColumn("run_at", text, (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("lease", text, (column) => column.notNull())
    .addColumn("leased_until", text, (column) => column.notNull())
    .addColumn("fault", text, (column) => column.notNull())
    .addColumn("created", text, (column) => column.notNull())
    .addColumn("ended", text)
    .modifyEnd(tableEnd)
    .execute();
  await database.schema.createIndex("job_next").on("job").columns(["state", "run_at"]).execute();
  await database.schema
    .createTable("mail_wish")
    .addColumn("account", text, (column) => column.primaryKey().notNull())
    .addColumn("frequency", text, (column) => column.notNull())
    .addColumn("secret", text, (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();
  for (const table of ["job", "mail_wish"] as const)
    await protect(database, schema, { table, owner: "accounts", rights: "select, insert, update, delete" });
};
