import { asked, type Ask } from "#answers/ask.ts";
import { momentAsked } from "#answers/asked/wanted.ts";
import { shown } from "#answers/speech/shown.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordsOf } from "#records/snapshot.ts";
import { isInUse, stageOn, wasInUseIn } from "#records/time.ts";
import type { LocalDate } from "#values/local-date.ts";
import { covers, type Window } from "#values/period.ts";

type Deployment = VersionedRecord<"deployment">;

/** The first day of a use: as recorded, else that of its first recorded stage in use; null if neither tells. */
export function firstDayOfUse(use: Deployment): LocalDate | null {
  const started = shown(use, "startedOn");
  if (started !== undefined) return started;
  const days = (shown(use, "stages") ?? []).flatMap(({ status, from }) =>
    from && isInUse(status) ? [from] : [],
  );
  return days.toSorted()[0] ?? null;
}

/** The last day of a use that is over: as recorded, else the day before or on which its recorded end begins. */
export function lastDayOfUse(use: Deployment): LocalDate | null {
  const ended = shown(use, "endedOn");
  if (ended !== undefined) return ended;
  const end = (shown(use, "stages") ?? []).find(({ status }) => status === "ended");
  return end?.from ?? null;
}

const ALWAYS: Window = { from: null, to: null };

const isRunning = ({ window, on }: Ask, use: Deployment): boolean =>
  window ? wasInUseIn(use, window, on) : isInUse(stageOn(use, on, on));

/** Was it ever in use until today? Preparations that were given up never began. */
const everUsed = ({ on }: Ask, use: Deployment): boolean => wasInUseIn(use, ALWAYS, on);

/** Does the day lie in the window asked about and not after today? */
const isAsked = ({ window, on }: Ask, day: LocalDate | null): boolean =>
  day !== null && day <= on && covers(window ?? ALWAYS, day);

/** Is the use over today? */
export const isOverToday = ({ on }: Ask, use: Deployment): boolean => stageOn(use, on, on) === "ended";

/**
 * The uses a question asks for: in use today or on any day of its window, or begun or ended in it, as its words
 * say. What began or ended on a day that nobody recorded is not among them (see `undatedUses`).
 */
export function usesAsked(ask: Ask): readonly Deployment[] {
  const all = asked(ask, "deployment");
  const moment = momentAsked(ask);
  if (moment === "any") return all.filter((use) => isRunning(ask, use));
  if (moment === "begin") return all.filter((use) => everUsed(ask, use) && isAsked(ask, firstDayOfUse(use)));
  const over = all.filter((use) => isOverToday(ask, use) || lastDayOfUse(use) !== null);
  return over.filter((use) =>
    ask.window ? isAsked(ask, lastDayOfUse(use)) : isAsked(ask, lastDayOfUse(use)) || isOverToday(ask, use),
  );
}

/** Uses of which nobody recorded the beginning or end that the window asks about. */
export function undatedUses(ask: Ask): readonly Deployment[] {
  const moment = momentAsked(ask);
  if (moment === "any" || ask.window === null) return [];
  const all = asked(ask, "deployment");
  return moment === "begin"
    ? all.filter((use) => everUsed(ask, use) && firstDayOfUse(use) === null)
    : all.filter((use) => isOverToday(ask, use) && lastDayOfUse(use) === null);
}

/** Uses that the units asked about share: those of the whole house and of units above them. */
export function sharedUses(ask: Ask): readonly Deployment[] {
  const { units, allow, allowAnywhere } = ask.limits;
  if (units === null) return [];
  const above = new Set(units.roots.flatMap((unit) => parentsOf(ask, unit)));
  return recordsOf(ask.snapshot, "deployment").filter((use) => {
    const unit = shown(use, "unit") ?? "";
    const isShared = unit.startsWith("authority/") || above.has(unit);
    return isShared && !allow(use) && allowAnywhere(use) && isRunning(ask, use);
  });
}

function parentsOf(ask: Ask, unit: VersionedRecord<"unit">): readonly string[] {
  const line = new Set<string>();
  for (let at = unit.data.parent; at !== undefined && !line.has(at);) {
    line.add(at);
    const record = ask.snapshot.byReference.get(at);
    at = record?.type === "unit" ? (record as VersionedRecord<"unit">).data.parent : undefined;
  }
  return [...line];
}
