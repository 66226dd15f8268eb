import type { Evidence } from "#answers/answer.ts";
import { evidenceOf, type VersionedRecord } from "#records/record.ts";
import type { Copy } from "#records/visibility.ts";
import { earlierFor, endedFor } from "./earlier-register.ts";
import type { Registers } from "./setting.ts";
import { recordsFor } from "#records/visibility.ts";

/**
 * Finds the version that a report's evidence cites, as far as the copy's reader may know it: of the register itself,
 * of what has ended, or of the register as it stood when the year began.
 */
export function citedRecords(
  registers: Registers,
  copy: Copy,
): (evidence: Evidence) => VersionedRecord | undefined {
  const all = [
    ...earlierFor(copy, registers).records,
    ...endedFor(copy, registers.current),
    ...recordsFor(copy, registers.current).snapshot.records,
  ];
  const known = new Map(all.map((record) => [evidenceOf(record), record]));
  return (evidence) => known.get(evidence);
}
