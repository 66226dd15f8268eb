import type { Context } from "#actions/context.ts";
import { dayOf, timeOf } from "#values/instant.ts";
import { shiftDate, type LocalDate } from "#values/local-date.ts";
import { weekdayOf } from "#values/weekday.ts";
import { mailWishOf, type MailFrequency } from "./mail-wish.ts";

/** Nobody is written to earlier in the day, in Berlin. */
const FROM = "06:00:00";
const FRIDAY = 5;
/** How long done jobs are remembered; longer than a digest can be planned again. */
const KEPT_DAYS = 30;

/** The day whose digest is due; null if none is. Whoever wants one a week gets it from Monday on. */
function digestDay(frequency: MailFrequency, today: LocalDate): LocalDate | null {
  const weekday = weekdayOf(today);
  if (frequency === "never") return null;
  if (frequency === "daily") return weekday <= FRIDAY ? today : null;
  return shiftDate(today, { days: 1 - weekday });
}

/**
 * Plans today's mails on what is due, one an account and day at most; however often and by however many processes it
 * is called. Says how many are new.
 */
export async function planDigests(context: Context): Promise<number> {
  const { accounts, jobs } = context.store;
  const now = context.now();
  if (timeOf(now) < FROM) return 0;
  let planned = 0;
  for (const { row, grants } of await accounts.list()) {
    if (row.state !== "active" || row.email === null || grants.length === 0) continue;
    const { frequency } = await mailWishOf(context, row.id);
    const day = digestDay(frequency, dayOf(now));
    if (day === null) continue;
    const payload = JSON.stringify({ account: row.id, day });
    const job = { key: `digest:${row.id}:${day}`, kind: "digest", payload, run_at: now, created: now };
    planned += Number(await jobs.add(job));
  }
  await jobs.tidy(`${shiftDate(dayOf(now), { days: -KEPT_DAYS })}T00:00:00.000Z`);
  return planned;
}
