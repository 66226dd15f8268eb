import { isInUse, stageOn } from "#records/time.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import { dayOf } from "#values/instant.ts";
import type { LocalDate } from "#values/local-date.ts";

/** What a card on the start page says about a register. */
export type RegisterFacts = {
  readonly systemsInUse: number;
  readonly entries: number;
  /** The day of the last change to a public record; null if there is none. */
  readonly lastChange: LocalDate | null;
};

/** The figures of a public register on a day. */
export function registerFacts(snapshot: Snapshot, today: LocalDate): RegisterFacts {
  const running = recordsOf(snapshot, "deployment").filter((one) => isInUse(stageOn(one, today, today)));
  const used = new Set(running.map(({ data }) => data.system));
  const changes = snapshot.records.map(({ recordedAt }) => recordedAt).toSorted();
  const last = changes.at(-1);
  return {
    systemsInUse: recordsOf(snapshot, "system").filter(({ key }) => used.has(`system/${key}`)).length,
    entries: snapshot.records.length,
    lastChange: last === undefined ? null : dayOf(last),
  };
}
