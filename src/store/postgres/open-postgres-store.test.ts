import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { deskTablesContract } from "#store/desk/desk-tables.contract.ts";
import { accountsContract } from "#store/accounts/accounts.contract.ts";
import { jobsContract } from "#store/jobs/jobs.contract.ts";
import { keptFilesContract } from "#store/files/kept-files.contract.ts";
import { keptImportsContract } from "#store/imports/kept-imports.contract.ts";
import { keptMessagesContract } from "#store/messages/kept-messages.contract.ts";
import { erasureContract } from "#store/erasure/erasure.contract.ts";
import { guardsContract } from "#store/guards.contract.ts";
import { recentChangesContract } from "#store/changes/recent-changes.contract.ts";
import { workRecordsContract } from "#store/work-records.contract.ts";
import { storeContract, type Opened } from "#store/store.contract.ts";
import { tamperingContract } from "#store/tampering.contract.ts";
import { newDatabase } from "#store/test/postgres-database.ts";
import { valueOf } from "#store/test/sample.ts";
import type { Tables } from "#store/tables.ts";
import { openPostgresStore } from "./open-postgres-store.ts";

/** A store in a database of its own; what is done raw is done by an administrator. */
async function openWith(now: () => number, options: string): Promise<Opened> {
  const { url, adminUrl } = await newDatabase();
  const store = valueOf(await openPostgresStore({ url, now }));
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1, options });
  const raw = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const dispose = async () => {
    await raw.destroy();
    await store.close();
  };
  return { store, raw, dispose };
}

const PAST_TRIGGERS = "-c session_replication_role=replica";
const openAnew = (now: () => number) => openWith(now, PAST_TRIGGERS);

const WITH_ITS_SCOPE = 3; // each piece of work begins by saying whose rows it is about
storeContract("PostgreSQL", openAnew, WITH_ITS_SCOPE);
tamperingContract("PostgreSQL", openAnew);
erasureContract("PostgreSQL", openAnew);
keptFilesContract("PostgreSQL", openAnew);
accountsContract("PostgreSQL", openAnew);
keptImportsContract("PostgreSQL", openAnew);
deskTablesContract("PostgreSQL", openAnew);
jobsContract("PostgreSQL", openAnew);
keptMessagesContract("PostgreSQL", openAnew);
guardsContract("PostgreSQL", (now) => openWith(now, ""));
workRecordsContract("PostgreSQL", (now) => openWith(now, ""));
recentChangesContract("PostgreSQL", (now) => openWith(now, ""));
