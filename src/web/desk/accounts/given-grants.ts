import { ROLES, type Grant, type Role } from "#actions/access/actor.ts";
import type { Key } from "#values/key.ts";
import type { Form } from "#web/desk/asked.ts";
import { textIn } from "#web/desk/text-in.ts";

/** Manages the accounts of the whole authority, never of a unit. */
const ALWAYS_WHOLE: ReadonlySet<string> = new Set(["administrator"]);

/** The roles that a form gives in an authority; without a function each goes by its own name. */
export function givenGrants(form: Form, authority: Key): readonly Grant[] {
  const roles = [form["role"] ?? []].flat();
  const unit = textIn(form, "unit");
  const name = textIn(form, "function").trim();
  return [...new Set(roles)].map((role) => ({
    ...{ authority, role: role as Role },
    unit: unit === "" || ALWAYS_WHOLE.has(role) ? null : unit,
    function: name || (Object.hasOwn(ROLES, role) ? ROLES[role as Role] : ""),
  }));
}
