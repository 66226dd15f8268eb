import { hashOf, minutesAfter } from "#actions/accounts/sealing.ts";
import type { DraftPlace } from "./drafts.ts";
import type { DeskContext } from "./desk-context.ts";
import { canonicalJson, type JsonObject } from "#values/json.ts";

const DAY_MINUTES = 1440;

/** Is this the first time today that a form brings just this? A button pressed twice sends the same twice. */
export function isFirstSending(
  { store, actor, now }: DeskContext,
  { authority, type, place }: DraftPlace,
  input: JsonObject,
): Promise<boolean> {
  const sent = hashOf(canonicalJson([actor.account, authority, type, place, input]));
  return store.accounts.tokens.spend(`form ${sent}`, minutesAfter(now(), DAY_MINUTES));
}
