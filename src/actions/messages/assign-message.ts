import type { Actor } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import type { Result } from "#values/result.ts";
import { changeMessage, enteredText } from "./change-message.ts";
import { MESSAGE_LIMITS } from "./message.ts";
import type { MessagePlace } from "./read-message.ts";

/**
 * Says which function looks after a message.
 * @problems actions.message.input, actions.message.forbidden, actions.message.unknown, actions.message.closed
 */
export async function assignMessage(
  context: Context & { readonly actor: Actor },
  place: MessagePlace,
  to: string,
): Promise<Result<null>> {
  const entered = enteredText({ text: to, max: MESSAGE_LIMITS.function, pointer: "/assignedTo" });
  if (!entered.ok) return entered;
  return changeMessage(context, place, { assigned_to: entered.value, state: "assigned" });
}
