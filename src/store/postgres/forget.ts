import { sql } from "kysely";
import type { Database } from "#store/driver.ts";

const PATIENCE_MS = 2000;
const LOCK_NOT_AVAILABLE = "55P03";

/**
 * Writes the tables of versions and of search anew, because their pages may hold remains of what was erased. Nobody can read it
 * meanwhile, so this gives up soon if a long reading is under way. What stands in the write-ahead log, in copies and
 * in backups is the server's: it goes with them. False if it could not be done.
 */
export async function forgetErased(connection: Database): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_has_role(current_user, relowner, 'usage') as mine from pg_class where oid = 'version'::regclass
  `.execute(connection);
  if (rows[0]?.mine !== true) return false;
  await sql`set lock_timeout = ${sql.lit(PATIENCE_MS)}`.execute(connection);
  try {
    await sql`vacuum full version, search_text, search_entry, search_word`.execute(connection);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === LOCK_NOT_AVAILABLE) return false;
    throw error;
  } finally {
    await sql`reset lock_timeout`.execute(connection);
  }
}
