import { ROLES, type Grant } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import type { Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { accountProblem } from "./problems.ts";

/** What is wrong with one role that an account shall have, at most one thing. */
function problemOf({ role, unit, function: name }: Grant, units: ReadonlySet<Key>): Problem | null {
  if (!Object.hasOwn(ROLES, role)) return accountProblem("actions.accounts.role-odd", "/role", { role });
  if (role === "contributor" && unit === null)
    return accountProblem("actions.accounts.unit-missing", "/unit");
  if (unit !== null && !units.has(unit))
    return accountProblem("actions.accounts.unit-odd", "/unit", { unit });
  return name.trim() === "" ? accountProblem("actions.accounts.function-missing", "/function") : null;
}

/** No role was chosen where at least one must be. */
export function roleMissing(): Problem {
  return accountProblem("actions.accounts.role-missing", "/role");
}

/** What is wrong with the roles that an account shall have in an authority; nothing: empty. */
export async function grantProblems(
  { store }: Context,
  authority: Key,
  grants: readonly Grant[],
): Promise<readonly Problem[]> {
  if ((await store.authorityOf(authority)) === null)
    return [accountProblem("actions.accounts.authority-absent", "/authority", { authority })];
  if (grants.length === 0) return [roleMissing()];
  const snapshot = await store.snapshot(authority);
  const units = new Set((snapshot.byType.get("unit") ?? []).map(({ key }) => key));
  const found = grants.map((grant) => problemOf(grant, units)).filter((one) => one !== null);
  return found.slice(0, 1);
}
