import type { Context } from "#actions/context.ts";
import { dayOf, endOfDay } from "#values/instant.ts";
import { shiftDate } from "#values/local-date.ts";

/** How long a closed message is kept. */
const KEPT_MONTHS = 12;

/** Erases messages that were closed more than twelve months ago, and tells how many. To be done daily. */
export async function forgetClosedMessages({ store, now }: Context): Promise<number> {
  const before = endOfDay(shiftDate(dayOf(now()), { months: -KEPT_MONTHS }));
  return store.messages.forgetClosed(before);
}
