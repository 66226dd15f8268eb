import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { guardVersions } from "#store/sqlite/guard-versions.ts";
import { nodeSqliteDialect } from "#store/sqlite/node-sqlite.ts";
import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import type { Opened } from "#store/store.contract.ts";
import type { Tables } from "#store/tables.ts";
import { valueOf } from "./sample.ts";

/** An empty store in a folder of its own, for tests; unguarded, its history can be tampered with raw. */
export async function openSqliteForTest(
  now: () => number,
  { isGuarded = true }: { readonly isGuarded?: boolean } = {},
): Promise<Opened & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-store-"));
  const store = valueOf(await openSqliteStore({ folder, now }));
  const database = new DatabaseSync(join(folder, "kontor.db"), { enableForeignKeyConstraints: false });
  database.exec("pragma ignore_check_constraints = on; pragma synchronous = off");
  const raw = new Kysely<Tables>({ dialect: nodeSqliteDialect(database, "begin immediate") });
  if (isGuarded) await guardVersions(raw);
  const dispose = async () => {
    await raw.destroy();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, raw, dispose, folder };
}
