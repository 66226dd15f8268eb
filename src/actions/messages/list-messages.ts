import type { Actor } from "#actions/access/actor.ts";
import { may } from "#actions/access/may.ts";
import type { Context } from "#actions/context.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { messageOf, type Message } from "./message.ts";
import { messageProblem } from "./problems.ts";

/**
 * What people wrote about an authority's register, newest first.
 * @problems actions.message.forbidden
 */
export async function listMessages(
  { store, actor }: Context & { readonly actor: Actor },
  authority: Key,
): Promise<Result<readonly Message[]>> {
  if (!may(actor, "message.handle", { authority }))
    return fail(messageProblem("actions.message.forbidden", ""));
  return succeed((await store.messages.list(authority)).map(messageOf));
}
