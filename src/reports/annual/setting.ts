import { ANYTHING } from "#answers/asked/limits.ts";
import type { Ask } from "#answers/ask.ts";
import { readableFor } from "#answers/voices/readable-for.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import type { Copy } from "#records/visibility.ts";
import { dayOf } from "#values/instant.ts";
import { firstDayOf, lastDayOf, type LocalDate } from "#values/local-date.ts";
import { earlierFor, endedFor } from "./earlier-register.ts";

/** What every part of a report is written from. */
export type Setting = {
  readonly year: number;
  readonly first: LocalDate;
  /** The day spoken of. */
  readonly on: LocalDate;
  readonly copy: Copy;
  /** The register as the copy's reader may know it. */
  readonly snapshot: Snapshot;
  /** A question without limits about the day; parts put their own words and window in. */
  readonly ask: Ask;
  /** The register as it was known when the year began, for the same reader; null if nothing of it may be told. */
  readonly previous: Snapshot | null;
  /** The adopted report on the year before, which `previous` was the register of; null if there is none. */
  readonly adopted: AdoptedBefore | null;
  /** Ended records that may be told of, as they were last. */
  readonly ended: readonly VersionedRecord[];
};

/** The report on the year before, as it was adopted: it was drawn from `Registers.previous`. */
export type AdoptedBefore = { readonly year: number; readonly on: LocalDate; readonly by: string };

/**
 * The registers a report needs, whole: as of the report, and as of the report on the year before if that was adopted,
 * else as of the end of that year.
 */
export type Registers = {
  readonly current: Snapshot;
  readonly previous: Snapshot;
  readonly adopted?: AdoptedBefore | null;
};

/** The question that a facet is asked for a section: its words choose the columns. */
export function askFor(setting: Pick<Setting, "ask">, words: string, window: Ask["window"] = null): Ask {
  const question = { ...setting.ask.question, text: words, window };
  return { ...setting.ask, question, window };
}

const NOTHING_ASKED = {
  ...{ no: null, text: "", items: [], facets: [], window: null },
  ...{ breakdowns: [], filters: [], conditions: [] },
};

/**
 * Opens the registers for a report on a year. It speaks of the year's last day, or of the day of the register
 * while the year lasts.
 */
export function settingFor(
  registers: Registers,
  { year, copy }: { readonly year: number; readonly copy: Copy },
): Setting {
  const readable = readableFor(copy, registers.current);
  const [last, today] = [lastDayOf(year), dayOf(registers.current.asOf)];
  const on = today < last ? today : last;
  const ask: Ask = {
    ...readable,
    ...{ copy, on, question: NOTHING_ASKED, item: null, window: null, limits: ANYTHING },
  };
  const previous = earlierFor(copy, registers);
  return {
    ...{ year, first: firstDayOf(year), on, copy, snapshot: readable.snapshot, ask },
    previous: previous.records.length > 0 ? previous : null,
    adopted: registers.adopted ?? null,
    ended: endedFor(copy, registers.current),
  };
}
