import type { Field, Fields } from "#catalogue/fields.ts";
import { isObject } from "#values/json.ts";
import type { Reference } from "#values/key.ts";

/** Must this reference not be told? */
export type IsHidden = (reference: Reference) => boolean;

/** The value without references to hidden records; undefined if nothing is left. */
function openly(field: Field, value: unknown, isHidden: IsHidden): unknown {
  if (Array.isArray(value)) {
    const kept = value.map((one: unknown) => openly(field, one, isHidden)).filter((one) => one !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (field.kind === "reference") return typeof value === "string" && isHidden(value) ? undefined : value;
  if (field.kind !== "group" || !isObject(value)) return value;
  return openReferences(field.fields, value, isHidden);
}

/** The values of a record or group without references to hidden records. */
export function openReferences(fields: Fields, data: object, isHidden: IsHidden): object {
  const kept = Object.entries(data).flatMap(([id, value]) => {
    const field = fields[id];
    const open = field === undefined ? undefined : openly(field, value, isHidden);
    return open === undefined ? [] : [[id, open] as const];
  });
  return Object.fromEntries(kept);
}
