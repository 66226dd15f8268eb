import type { Schema } from "#store/driver.ts";
import { postgresSearch } from "#store/postgres/postgres-search.ts";
import { sqliteSearch } from "#store/sqlite/sqlite-search.ts";
import type { SearchIndex } from "./search-index.ts";

const INDEXES: Readonly<Record<Schema["dialect"], SearchIndex>> = {
  sqlite: sqliteSearch,
  postgres: postgresSearch,
};

/** The text index of a database. */
export function indexFor({ dialect }: Pick<Schema, "dialect">): SearchIndex {
  return INDEXES[dialect];
}
