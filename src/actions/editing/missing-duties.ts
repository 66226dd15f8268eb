import { missingFor } from "#duties/register/missing-for.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import type { LocalDate } from "#values/local-date.ts";

/** Something that the law asks for an application and for which the register has nothing to show yet. */
export type MissingDuty = {
  readonly title: string;
  readonly cite: string;
  /** German words for the records that would show it. */
  readonly provenBy: readonly string[];
};

/**
 * What does the register not yet show of what the AI Act asks for an application? In the order of the duties.
 * @asOf valid time: the day on which duties are looked at
 */
export function missingDuties(
  snapshot: Snapshot,
  system: VersionedRecord<"system">,
  on: LocalDate,
): readonly MissingDuty[] {
  return missingFor(snapshot, system, { on })
    .filter(({ state, holds }) => state === "missing" && holds === "certain")
    .map(({ title, article, provenBy }) => ({
      ...{ title, cite: article },
      provenBy: provenBy.map(({ label }) => label),
    }));
}
