import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";

export const open = openSqliteStore;
