import { grantsFor } from "#actions/access/may.ts";
import type { Actor } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { listProblem } from "./problems.ts";

/** What actions at the desk work with. */
export type AtDesk = Context & { readonly actor: Actor };

/**
 * The function in whose name somebody reads lists in.
 * @problems actions.list.refused
 */
export function importAuthor({ actor }: AtDesk, authority: Key): Result<string> {
  const [grant] = grantsFor(actor, "register.import", { authority });
  return grant ? succeed(grant.function) : fail(listProblem("actions.list.refused", ""));
}
