import { openPostgresForTest } from "#store/test/postgres-store.ts";
import { openSqliteForTest } from "#store/test/sqlite-database.ts";
import { backupContract } from "./backup.contract.ts";

backupContract("SQLite to PostgreSQL", { from: openSqliteForTest, to: openPostgresForTest, runs: 4 });
backupContract("PostgreSQL to SQLite", { from: openPostgresForTest, to: openSqliteForTest, runs: 4 });
