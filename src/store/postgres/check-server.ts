import { sql } from "kysely";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Database } from "#store/driver.ts";
import { storeProblem } from "#store/problems.ts";
import { APP_ROLE } from "./app-role.ts";
import { serverFault, type ServerFacts } from "./server-fault.ts";

const NO_RIGHT = "42501";

type Server = ServerFacts & {
  readonly login: string;
  readonly role: boolean;
  readonly member: boolean | null;
};

async function describe(database: Database): Promise<Server | undefined> {
  // until version 16 a member could always take on the role
  const { rows } = await sql<Server>`
    select current_setting('server_version_num')::int as number,
      current_setting('server_version') as version,
      pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as readonly,
      current_setting('server_encoding') as encoding,
      quote_ident(current_user) as login,
      role.oid is not null as role,
      pg_has_role(current_user, role.oid,
        case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end) as member
    from (select 1) as one left join pg_roles as role on role.rolname = ${APP_ROLE}
  `.execute(database);
  return rows[0];
}

/** Roles belong to all databases of a server, so another register may create the same one at the same time. */
async function createRole(database: Database, { role }: Server): Promise<void> {
  const statements = [
    ...(role ? [] : [`create role ${APP_ROLE} nologin`]),
    `grant ${APP_ROLE} to current_user`,
  ];
  for (const statement of statements) {
    await sql`do ${sql.lit(
      `begin ${statement}; exception when duplicate_object or unique_violation or internal_error then null; end`,
    )}`.execute(database);
  }
}

async function ensureRole(database: Database, place: string, server: Server): Promise<Result<null>> {
  if (server.member === true) return succeed(null);
  try {
    await createRole(database, server);
    return succeed(null);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === NO_RIGHT)) throw error;
    const create = server.role ? "" : `create role ${APP_ROLE} nologin; `;
    const statements = `${create}grant ${APP_ROLE} to ${server.login};`;
    return fail(storeProblem("store.role.missing", "", { server: place, sql: statements }));
  }
}

/**
 * Can this server hold the register? Creates the role in which work is done, if that is missing and allowed.
 * @problems store.server.old, store.server.readonly, store.database.encoding, store.role.missing
 */
export async function checkServer(database: Database, place: string): Promise<Result<null>> {
  const server = await describe(database);
  if (server === undefined) return succeed(null);
  const fault = serverFault(place, server);
  return fault ? fail(fault) : ensureRole(database, place, server);
}
