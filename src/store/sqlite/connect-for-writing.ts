import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";

const BUSY = 5;
const ATTEMPTS = 40;
const PAUSE_MS = 25;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && Number(error.errcode) % 256 === BUSY;

/**
 * Turns on the write-ahead log. When several processes open a new database at once, SQLite refuses all
 * but one without waiting, so this waits.
 */
async function turnOnLog(database: DatabaseSync): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      database.exec("pragma journal_mode = wal");
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !isBusy(error)) throw error;
    }
    await setTimeout(PAUSE_MS);
  }
}

/**
 * A connection that writes: others read meanwhile (WAL), and what was acknowledged outlasts a power cut (FULL),
 * and what is deleted is overwritten. Its statements wait `timeout` milliseconds for another process.
 * @throws what SQLite throws
 */
export async function connectForWriting(file: string, timeout: number): Promise<DatabaseSync> {
  const database = new DatabaseSync(file, { timeout: PAUSE_MS, enableForeignKeyConstraints: true });
  try {
    await turnOnLog(database);
    database.exec(`pragma synchronous = full; pragma secure_delete = on; pragma busy_timeout = ${timeout}`);
    database.exec("pragma recursive_triggers = on"); // else "insert or replace" passes by what guards deletion
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
