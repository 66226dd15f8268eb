import type { RecordDataMap, RecordTypeId } from "#catalogue/record-types.generated.ts";
import { fieldState, type FieldIdOf } from "#records/field-state.ts";
import type { VersionedRecord } from "#records/record.ts";

/** The value of a field that may be told; undefined if there is none or it is withheld. For sums and choices. */
export function shown<Type extends RecordTypeId, Id extends FieldIdOf<Type>>(
  record: VersionedRecord<Type>,
  id: Id,
): NonNullable<RecordDataMap[Type][Id]> | undefined {
  const state = fieldState(record, id);
  return state.state === "given" ? state.value : undefined;
}
