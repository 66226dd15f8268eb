import { sql } from "kysely";
import type { Migration } from "./migration.ts";

const HEXADECIMAL_OF_SHA256 = 64;
const LARGEST_NUMBER = 2_147_483_647;

const counts = (column: string) => sql<boolean>`${sql.ref(column)} between 1 and ${sql.lit(LARGEST_NUMBER)}`;
const isHash = (column: string) =>
  sql<boolean>`length(${sql.ref(column)}) = ${sql.lit(HEXADECIMAL_OF_SHA256)}`;

const authority: Migration = ({ schema }, { text, tableEnd }) =>
  schema
    .createTable("authority")
    .addColumn("key", text, (column) => column.primaryKey().notNull())
    .addColumn("created", text, (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();

const version: Migration = ({ schema }, { text, tableEnd }) =>
  schema
    .createTable("version")
    .addColumn("authority", text, (column) => column.notNull().references("authority.key"))
    .addColumn("type", text, (column) => column.notNull())
    .addColumn("key", text, (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull().check(counts("version")))
    .addColumn("position", "integer", (column) => column.notNull().check(counts("position")))
    .addColumn("recorded_at", text, (column) => column.notNull())
    .addColumn("author", text, (column) => column.notNull())
    .addColumn("reason", text, (column) => column.notNull())
    .addColumn("content", text)
    .addColumn("salt", text)
    .addColumn("digest", text, (column) => column.notNull().check(isHash("digest")))
    .addColumn("previous_hash", text, (column) => column.notNull().check(isHash("previous_hash")))
    .addColumn("hash", text, (column) => column.notNull().check(isHash("hash")))
    .addPrimaryKeyConstraint("version_chain", ["authority", "position"])
    .addUniqueConstraint("version_record", ["authority", "type", "key", "version"])
    .modifyEnd(tableEnd)
    .execute();

const chainHead: Migration = ({ schema }, { text, tableEnd }) =>
  schema
    .createTable("chain_head")
    .addColumn("authority", text, (column) => column.primaryKey().notNull().references("authority.key"))
    .addColumn("position", "integer", (column) => column.notNull().check(counts("position")))
    .addColumn("hash", text, (column) => column.notNull().check(isHash("hash")))
    .modifyEnd(tableEnd)
    .execute();

const span: Migration = async ({ schema }, { text, tableEnd }) => {
  await schema
    .createTable("span")
    .addColumn("authority", text, (column) => column.notNull())
    .addColumn("type", text, (column) => column.notNull())
    .addColumn("key", text, (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("recorded_from", text, (column) => column.notNull())
    .addColumn("recorded_to", text, (column) => column.notNull())
    .addColumn("visibility", text, (column) => column.notNull())
    .addColumn("ended", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("span_record", ["authority", "type", "key", "version"])
    .modifyEnd(tableEnd)
    .execute();
  await schema
    .createIndex("span_time")
    .on("span")
    .columns(["authority", "recorded_to", "recorded_from", "position"])
    .execute();
};

/** The history, its derived index and the heads of its chains. */
export const history: Migration = async (database, schema) => {
  for (const create of [authority, version, chainHead, span]) await create(database, schema);
};
