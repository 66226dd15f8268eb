import type { Actor } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import type { Result } from "#values/result.ts";
import { changeMessage, enteredText } from "./change-message.ts";
import { MESSAGE_LIMITS } from "./message.ts";
import type { MessagePlace } from "./read-message.ts";

/**
 * Writes the reply that the writer reads under the secret link; a later one takes the place of an earlier one.
 * @problems actions.message.input, actions.message.forbidden, actions.message.unknown, actions.message.closed
 */
export async function answerMessage(
  context: Context & { readonly actor: Actor },
  place: MessagePlace,
  reply: string,
): Promise<Result<null>> {
  const entered = enteredText({ text: reply, max: MESSAGE_LIMITS.reply, pointer: "/reply" });
  if (!entered.ok) return entered;
  return changeMessage(context, place, {
    ...{ reply: entered.value, replied_at: context.now(), state: "answered" },
  });
}
