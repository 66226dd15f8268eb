import { openSqliteForTest } from "#store/test/sqlite-database.ts";
import { searchContract } from "./search.contract.ts";

searchContract("SQLite", openSqliteForTest);
