import type { Problem } from "#values/problem.ts";
import { storeProblem } from "#store/problems.ts";

/** PostgreSQL 15, as it counts itself. */
const OLDEST = 150_000;

/** What a server says of itself; `number` is its version as one number. */
export type ServerFacts = {
  readonly number: number;
  readonly version: string;
  readonly readonly: boolean;
  readonly encoding: string;
};

/** What keeps the register from being held by such a server; null if nothing does. */
export function serverFault(server: string, facts: ServerFacts): Problem | null {
  const { number, version, readonly, encoding } = facts;
  if (number < OLDEST) return storeProblem("store.server.old", "", { server, found: version });
  if (readonly) return storeProblem("store.server.readonly", "", { server });
  return encoding === "UTF8"
    ? null
    : storeProblem("store.database.encoding", "", { server, found: encoding });
}
