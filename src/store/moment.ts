import { instantOf, type Instant } from "#values/instant.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { storeProblem } from "./problems.ts";

/** What decides the moment of an append: the authority's last version, the clock and a wish to backdate. */
type Circumstances = {
  readonly last: Instant | null;
  readonly now: number;
  readonly wanted?: Instant | undefined;
};

/** The clock's moment, or a millisecond after the last version where the clock stands still or went back. */
function afterLast(last: Instant | null, now: number): Instant {
  return instantOf(last === null ? now : Math.max(now, Date.parse(last) + 1));
}

/**
 * The moment at which an append is recorded: always later than what was recorded before,
 * except that a backdated one may share its predecessor's moment.
 * @problems store.moment.past, store.moment.future
 */
export function momentOf({ last, now, wanted }: Circumstances): Result<Instant> {
  if (wanted === undefined) return succeed(afterLast(last, now));
  const moment = instantOf(Date.parse(wanted));
  if (last !== null && moment < last)
    return fail(storeProblem("store.moment.past", "/recordedAt", { moment, last }));
  if (moment > instantOf(now)) return fail(storeProblem("store.moment.future", "/recordedAt", { moment }));
  return succeed(moment);
}
