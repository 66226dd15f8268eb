import type { Actor } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import { succeed, type Result } from "#values/result.ts";
import { readMessage, type MessagePlace } from "./read-message.ts";

/**
 * Opens a closed message again; an open one stays as it is.
 * @problems actions.message.forbidden, actions.message.unknown
 */
export async function reopenMessage(
  context: Context & { readonly actor: Actor },
  place: MessagePlace,
): Promise<Result<null>> {
  const read = await readMessage(context, place);
  if (!read.ok) return read;
  const { closedAt, reply } = read.value;
  const state = reply === null ? "assigned" : "answered";
  if (closedAt !== null)
    await context.store.messages.change(place.authority, place.number, { state, closed_at: null });
  return succeed(null);
}
