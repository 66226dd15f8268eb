import type { Actor } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import type { Result } from "#values/result.ts";
import { changeMessage } from "./change-message.ts";
import type { MessagePlace } from "./read-message.ts";

/**
 * Closes a message; twelve months later it is erased.
 * @problems actions.message.forbidden, actions.message.unknown, actions.message.closed
 */
export async function closeMessage(
  context: Context & { readonly actor: Actor },
  place: MessagePlace,
): Promise<Result<null>> {
  return changeMessage(context, place, { state: "closed", closed_at: context.now() });
}
