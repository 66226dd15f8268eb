import { startPostgres, type PostgresServer } from "#store/test/postgres-server.ts";
import { unpackBrowser } from "./browser.ts";

let server: PostgresServer | undefined;

/**
 * Runs once before all test files: unpacks the browser and starts a PostgreSQL server, so that files side by side do
 * not each do it. With `TEST_POSTGRES_URL` (its administrator's address) tests use a server that is there already.
 */
export async function globalSetup(): Promise<void> {
  await unpackBrowser();
  if (process.env["TEST_POSTGRES_URL"] !== undefined) return;
  server = await startPostgres();
  process.env["TEST_POSTGRES_URL"] = server.url;
}

/** Runs once after all test files. */
export async function globalTeardown(): Promise<void> {
  await server?.stop();
}
