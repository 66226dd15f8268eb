import { protect } from "#store/protect.ts";
import type { Migration } from "./migration.ts";

/** Lists that are read in and the remembered mappings of their columns: ordinary rows that may be erased. */
export const imports: Migration = async (database, schema) => {
  const { text, tableEnd } = schema;
  await database.schema
    .createTable("import_mapping")
    .addColumn("authority", text, (column) => column.notNull().references("authority.key"))
    .addColumn("shape", text, (column) => column.notNull())
    .addColumn("mapping", text, (column) => column.notNull())
    .addColumn("changed_at", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("import_mapping_shape", ["authority", "shape"])
    .modifyEnd(tableEnd)
    .execute();
  await database.schema
    .createTable("import_batch")
    .addColumn("authority", text, (column) => column.notNull().references("authority.key"))
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("state", text, (column) => column.notNull())
    .addColumn("file_name", text, (column) => column.notNull())
    .addColumn("author", text, (column) => column.notNull())
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("changed_at", text, (column) => column.notNull())
    .addColumn("setting", text, (column) => column.notNull())
    .addColumn("book", text)
    .addColumn("report", text)
    .addPrimaryKeyConstraint("import_batch_id", ["authority", "id"])
    .modifyEnd(tableEnd)
    .execute();
  const rights = "select, insert, update, delete";
  await protect(database, schema, { table: "import_mapping", owner: "authority", rights });
  await protect(database, schema, { table: "import_batch", owner: "authority", rights });
};
