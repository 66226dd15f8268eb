import type { Actor } from "#actions/access/actor.ts";
import { may } from "#actions/access/may.ts";
import type { Context } from "#actions/context.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { messageOf, type Message } from "./message.ts";
import { messageProblem } from "./problems.ts";

/** Which message. */
export type MessagePlace = { readonly authority: Key; readonly number: string };

/**
 * One message, for those who look after it.
 * @problems actions.message.forbidden, actions.message.unknown
 */
export async function readMessage(
  { store, actor }: Context & { readonly actor: Actor },
  { authority, number }: MessagePlace,
): Promise<Result<Message>> {
  if (!may(actor, "message.handle", { authority }))
    return fail(messageProblem("actions.message.forbidden", ""));
  const row = await store.messages.find(authority, number);
  return row === null
    ? fail(messageProblem("actions.message.unknown", "", { number }))
    : succeed(messageOf(row));
}
