import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { referencesOf } from "#records/references-of.ts";
import { withRecords, type Snapshot } from "#records/snapshot.ts";
import type { DeskRegister } from "./read-desk-register.ts";

/**
 * What a record may refer to: what its writer may open, and what the record referred to before, even if they may not
 * open that.
 */
export function knownFor(register: DeskRegister, before: VersionedRecord | undefined): Snapshot {
  const kept = new Set(before ? referencesOf(before).map(({ to }) => to) : []);
  const hidden = register.current.records.filter((one) => kept.has(referenceTo(one)));
  const open = register.snapshot.records;
  const names = new Set(open.map(referenceTo));
  const others = hidden.filter((one) => !names.has(referenceTo(one)));
  return withRecords(register.current, [...open, ...others]);
}
