import { randomBytes } from "node:crypto";
import { administer, startPostgres } from "./postgres-server.ts";

/** The program's user: owns its database, may create the role it works in, and is no administrator. */
const LOGIN = "kontor";

/** A database for one test: `url` logs in as the program does, `adminUrl` as the server's administrator. */
export type TestDatabase = { readonly name: string; readonly url: string; readonly adminUrl: string };

/** The server that all test files share; one of its own for a file that is run alone. */
async function sharedServer(): Promise<string> {
  return process.env["TEST_POSTGRES_URL"] ?? (await startPostgres()).url;
}

let server: Promise<string> | undefined;

function at(base: string, database: string, login?: string): string {
  const url = new URL(base);
  url.pathname = `/${database}`;
  if (login !== undefined) [url.username, url.password] = [login, login];
  return url.href;
}

/** A new, empty database of the program's user on a server; by default on the one that tests share. */
export async function newDatabase(
  options: { readonly server?: string; readonly login?: string; readonly more?: string } = {},
): Promise<TestDatabase> {
  const base = options.server ?? (await (server ??= sharedServer()));
  const { login = LOGIN, more = "createrole" } = options;
  const name = `test_${randomBytes(6).toString("hex")}`;
  await administer(
    base,
    `do $$ begin create role ${login} login password '${login}' ${more};
      exception when duplicate_object or unique_violation then null; end $$`,
    `create database ${name} owner ${login}`,
  );
  return { name, url: at(base, name, login), adminUrl: at(base, name) };
}
