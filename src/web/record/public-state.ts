import { fieldState, type FieldState } from "#records/field-state.ts";
import type { VersionedRecord } from "#records/record.ts";

/** What everybody may know of a field of a redacted record. */
export function publicState(record: VersionedRecord, id: string): FieldState<unknown> {
  const withheld = record.withhold.find(({ field }) => field === id);
  if (withheld) return { state: "withheld", ...withheld };
  // what the type of the record is stands only in the record, so its ids cannot be told apart here
  return fieldState(record, id as never);
}
