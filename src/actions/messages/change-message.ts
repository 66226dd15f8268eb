import type { Actor } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import type { MessageChange } from "#store/messages/kept-messages.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { lengthOf } from "./length-of.ts";
import { plainText } from "./plain-text.ts";
import { messageProblem } from "./problems.ts";
import { readMessage, type MessagePlace } from "./read-message.ts";

/** A text that somebody at work enters and how long it may be. */
type Entered = { readonly text: string; readonly max: number; readonly pointer: string };

/**
 * A text without blanks around it.
 * @problems actions.message.input
 */
export function enteredText({ text, max, pointer }: Entered): Result<string> {
  const entered = plainText(text);
  const isFine = entered !== "" && lengthOf(entered) <= max;
  return isFine ? succeed(entered) : fail(messageProblem("actions.message.input", pointer, { max }));
}

/**
 * Changes a message that is not closed, for those who may.
 * @problems actions.message.forbidden, actions.message.unknown, actions.message.closed
 */
export async function changeMessage(
  context: Context & { readonly actor: Actor },
  place: MessagePlace,
  change: MessageChange,
): Promise<Result<null>> {
  const read = await readMessage(context, place);
  if (!read.ok) return read;
  if (read.value.closedAt !== null) return fail(messageProblem("actions.message.closed", ""));
  await context.store.messages.change(place.authority, place.number, change);
  return succeed(null);
}
