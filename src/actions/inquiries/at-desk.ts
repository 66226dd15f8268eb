import type { Actor } from "#actions/access/actor.ts";
import { grantsFor } from "#actions/access/may.ts";
import type { Deed } from "#actions/access/policy.ts";
import type { Context } from "#actions/context.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { inquiriesProblem } from "./problems.ts";

/** What the actions of this folder work with: the store and who is at the desk. */
export type AtDesk = Context & { readonly actor: Actor };

/**
 * The function in which somebody does a deed for the whole authority; it stands in the history.
 * @problems actions.inquiries.refused
 */
export function functionFor({ actor }: AtDesk, deed: Deed, authority: Key): Result<string> {
  const [grant] = grantsFor(actor, deed, { authority });
  return grant === undefined
    ? fail(inquiriesProblem("actions.inquiries.refused", ""))
    : succeed(grant.function);
}
