import { ROLES, type Grant, type Role } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import { listAuthorities } from "#actions/list-authorities.ts";
import { isObject, pointerTo } from "#values/json.ts";
import { isKey } from "#values/key.ts";
import { problemMaker, type Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { GroupRoles } from "./identity.ts";

const rolesProblem = problemMaker({
  "actions.accounts.roles-json": "Die Datei der Gruppen ist kein JSON-Objekt ({detail}).",
  "actions.accounts.roles-list": "Zu einer Gruppe gehört eine Liste von Rollen in eckigen Klammern.",
  "actions.accounts.roles-role": "Als Rolle („role“) ist möglich: {roles}.",
  "actions.accounts.roles-authority":
    "Unter „authority“ gehört der Schlüssel einer angelegten Behörde; „kontor authority list“ zeigt sie.",
  "actions.accounts.roles-unit": "Unter „unit“ gehört der Schlüssel einer Organisationseinheit, oder nichts.",
});

const isUnit = (unit: unknown): unit is string | null =>
  unit === null || (typeof unit === "string" && isKey(unit));

function grantIn(value: unknown, pointer: string, known: ReadonlySet<string>): Grant | Problem {
  const given: Readonly<Record<string, unknown>> = isObject(value) ? value : {};
  const { role, authority, unit = null, function: name } = given;
  if (typeof role !== "string" || !Object.hasOwn(ROLES, role))
    return rolesProblem("actions.accounts.roles-role", `${pointer}/role`, {
      roles: Object.keys(ROLES).join(", "),
    });
  if (typeof authority !== "string" || !known.has(authority))
    return rolesProblem("actions.accounts.roles-authority", `${pointer}/authority`);
  if (!isUnit(unit)) return rolesProblem("actions.accounts.roles-unit", `${pointer}/unit`);
  const shown = typeof name === "string" ? name.trim() : "";
  return { authority, role: role as Role, unit, function: shown || ROLES[role as Role] };
}

function parsed(text: string): Result<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return succeed(value);
    return fail(rolesProblem("actions.accounts.roles-json", "", { detail: "etwas anderes" }));
  } catch (error) {
    const detail = error instanceof Error ? error.message : "unlesbar";
    return fail(rolesProblem("actions.accounts.roles-json", "", { detail }));
  }
}

/**
 * Which roles the members of a group have, out of a file like
 * `{"ki-koordination": [{"authority": "musterstadt", "role": "coordination", "function": "KI-Koordination"}]}`.
 * @problems actions.accounts.roles-json, actions.accounts.roles-list, actions.accounts.roles-role,
 * actions.accounts.roles-authority, actions.accounts.roles-unit
 */
export async function readGroupRoles(context: Context, text: string): Promise<Result<GroupRoles>> {
  const file = parsed(text);
  if (!file.ok) return file;
  const known = new Set((await listAuthorities(context)).map(({ key }) => key));
  const problems: Problem[] = [];
  const groups = Object.entries(file.value).map(([group, list]) => {
    const pointer = pointerTo("", group);
    if (!Array.isArray(list)) problems.push(rolesProblem("actions.accounts.roles-list", pointer));
    const read = (Array.isArray(list) ? list : []).map((one, at) =>
      grantIn(one, pointerTo(pointer, at), known),
    );
    problems.push(...read.filter((one): one is Problem => "code" in one));
    return [group, read.filter((one): one is Grant => "role" in one)] as const;
  });
  return problems.length > 0 ? fail(...problems) : succeed(Object.fromEntries(groups));
}
