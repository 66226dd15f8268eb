import { sql } from "kysely";
import type { Database } from "#store/driver.ts";

/** Everything of a version but content and salt, which an erasure takes away. */
const SEALED = [
  ...["authority", "type", "key", "version", "position", "recorded_at", "author", "reason"],
  ...["digest", "previous_hash", "hash"],
];

const REFUSAL = "a version is never changed or removed";

/**
 * Makes a connection refuse to change or remove a version, except that an erasure required by law takes content and
 * salt away. It binds only this connection: whoever opens the file with other tools is found by the check of the chain.
 */
export async function guardVersions(database: Database): Promise<void> {
  const same = sql.join(
    SEALED.map((column) => sql`new.${sql.ref(column)} is old.${sql.ref(column)}`),
    sql` and `,
  );
  const refuse = sql`begin select raise(abort, ${sql.lit(REFUSAL)}); end`;
  const isErasure = sql`new.content is null and new.salt is null and ${same}`;
  await sql`create temp trigger version_unchanged before update on main.version
    when not (${isErasure}) ${refuse}`.execute(database);
  await sql`create temp trigger version_kept before delete on main.version ${refuse}`.execute(database);
}
