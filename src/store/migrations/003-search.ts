import { sql } from "kysely";
import { protect } from "#store/protect.ts";
import type { Migration } from "./migration.ts";

const entry: Migration = ({ schema }, { text, tableEnd }) =>
  schema
    .createTable("search_entry")
    .addColumn("authority", text, (column) => column.notNull().references("authority.key"))
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("type", text, (column) => column.notNull())
    .addColumn("key", text, (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("rank", "integer", (column) => column.notNull())
    .addColumn("ended", "integer", (column) => column.notNull())
    .addColumn("title", text, (column) => column.notNull())
    .addColumn("summary", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("search_entry_place", ["authority", "position"])
    .addUniqueConstraint("search_entry_record", ["authority", "type", "key"])
    .modifyEnd(tableEnd)
    .execute();

const word: Migration = async ({ schema }, { text, tableEnd }) => {
  await schema
    .createTable("search_word")
    .addColumn("authority", text, (column) => column.notNull().references("authority.key"))
    .addColumn("word", text, (column) => column.notNull())
    .addColumn("stem", text, (column) => column.notNull())
    .addColumn("reversed", text, (column) => column.notNull())
    .addColumn("rank", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("search_word_word", ["authority", "word"])
    .modifyEnd(tableEnd)
    .execute();
  await schema
    .createIndex("search_word_ending")
    .on("search_word")
    .columns(["authority", "reversed", "rank"])
    .execute();
};

const state: Migration = ({ schema }, { text, tableEnd }) =>
  schema
    .createTable("search_state")
    .addColumn("authority", text, (column) => column.primaryKey().notNull().references("authority.key"))
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("analysis", "integer", (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();

/** The words of the records themselves: each database has its own kind of index for them. */
const words: Migration = async (database, { dialect, text }) => {
  if (dialect === "sqlite") {
    await sql`create virtual table search_text using fts5(
      title, summary, body, inner, marks, content='', contentless_delete=1, tokenize='ascii')`.execute(
      database,
    );
    return;
  }
  await sql`create table search_text (
    authority ${text} not null references authority (key), position integer not null,
    head tsvector not null, open tsvector not null, whole tsvector, primary key (authority, position))`.execute(
    database,
  );
  // No GIN index: row-level security must look at a row before a text search operator may, so none would be used.
};

/** What search knows: derived from the history, built anew whenever the analysis changes. */
export const search: Migration = async (database, schema) => {
  for (const create of [entry, word, state, words]) await create(database, schema);
  for (const table of ["search_entry", "search_word", "search_state", "search_text"] as const) {
    await protect(database, schema, { table, owner: "authority", rights: "select, insert, update, delete" });
  }
};
