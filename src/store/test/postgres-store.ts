import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { openPostgresStore } from "#store/postgres/open-postgres-store.ts";
import type { Opened } from "#store/store.contract.ts";
import type { Tables } from "#store/tables.ts";
import { newDatabase } from "./postgres-database.ts";
import { valueOf } from "./sample.ts";

/** An empty store in a database of its own, for tests; what is done raw is done by an administrator past all triggers. */
export async function openPostgresForTest(now: () => number): Promise<Opened> {
  const { url, adminUrl } = await newDatabase();
  const store = valueOf(await openPostgresStore({ url, now }));
  const options = "-c session_replication_role=replica";
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1, options });
  const raw = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const dispose = async () => {
    await raw.destroy();
    await store.close();
  };
  return { store, raw, dispose };
}
