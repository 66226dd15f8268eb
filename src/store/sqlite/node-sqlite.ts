import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { SqliteDialect, type SqliteDatabase } from "kysely";

/**
 * Node binds a plain object in first place as named parameters and silently stores null for a Date,
 * so only what SQLite itself can hold may pass.
 */
function toBindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "bigint" || value instanceof Uint8Array) return value;
  if (typeof value === "boolean") return Number(value);
  throw new TypeError(`SQLite cannot hold ${Object.prototype.toString.call(value)}`);
}

const bindable = (parameters: readonly unknown[]): SQLInputValue[] => parameters.map(toBindable);

function wrap(statement: StatementSync): ReturnType<SqliteDatabase["prepare"]> {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bindable(parameters)),
    run: (parameters) => statement.run(...bindable(parameters)),
    iterate: (parameters) => statement.iterate(...bindable(parameters)),
  };
}

/** How a transaction begins: one that writes takes the lock at once, so that it never fails halfway. */
type Beginning = "begin" | "begin immediate";

const NOTHING_DONE: ReturnType<SqliteDatabase["prepare"]> = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

/** Kysely over Node's own SQLite. */
export function nodeSqliteDialect(database: DatabaseSync, beginning: Beginning): SqliteDialect {
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        // a full disk ends the transaction by itself; a second end would hide what happened
        if (sql === "rollback" && !database.isTransaction) return NOTHING_DONE;
        return wrap(database.prepare(sql === "begin" ? beginning : sql));
      },
    },
  });
}
