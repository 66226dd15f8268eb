import type { RecordDataMap, RecordTypeId } from "#catalogue/record-types.generated.ts";
import { HONEST, type Honest } from "./parsing/read-honest.ts";
import type { RecordContent, WithheldField, WithholdingGround } from "./record.ts";

/** A field's id in records of a type. */
export type FieldIdOf<Type extends RecordTypeId> = keyof RecordDataMap[Type] & string;

/** What stands in a field: a value, an honest reason for having none, a ground for withholding it, or a gap. */
export type FieldState<Value> =
  | { readonly state: "given"; readonly value: Value }
  | { readonly state: Honest; readonly reason: string }
  | {
      readonly state: "withheld";
      readonly ground: WithholdingGround;
      readonly reason?: string;
      readonly norm?: string;
    }
  | { readonly state: "missing" };

function withheldState({ ground, reason, norm }: WithheldField): FieldState<never> {
  return {
    state: "withheld",
    ground,
    ...(reason === undefined ? {} : { reason }),
    ...(norm === undefined ? {} : { norm }),
  };
}

/**
 * What does a record say in one of its fields, as far as it may be told? Withheld values are held back from every
 * copy: a draft, too, is passed on. Of a withheld field only the
 * ground is told, even where the register itself holds no value or only a reason for having none.
 */
export function fieldState<Type extends RecordTypeId, Id extends FieldIdOf<Type>>(
  record: RecordContent<Type>,
  field: Id,
): FieldState<NonNullable<RecordDataMap[Type][Id]>> {
  const withheld = record.withhold.find((one) => one.field === field);
  if (withheld) return withheldState(withheld);
  const value = record.data[field];
  if (value !== undefined && value !== null) return { state: "given", value };
  const state = HONEST.find((map) => record[map][field] !== undefined);
  const reason = state && record[state][field];
  return state === undefined || reason === undefined ? { state: "missing" } : { state, reason };
}
