import { recordType } from "#catalogue/catalogue.ts";
import type { Field, Fields } from "#catalogue/fields.ts";
import { isObject, pointerTo } from "#values/json.ts";
import type { Reference } from "#values/key.ts";
import { asReference } from "./parsing/read-reference.ts";
import type { RecordContent } from "./record.ts";

/** A reference to another record: the dotted path of its field, where it stands in the record, where it leads. */
export type FoundReference = {
  readonly path: string;
  readonly pointer: string;
  readonly to: Reference;
};

type Spot = { readonly path: string; readonly pointer: string };

function inValue(field: Field, value: unknown, { path, pointer }: Spot): readonly FoundReference[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) =>
      inValue(field, entry, { path, pointer: pointerTo(pointer, index) }),
    );
  }
  if (field.kind === "group" && isObject(value)) return inFields(field.fields, value, { path, pointer });
  const isReference = field.kind === "reference" && typeof value === "string" && asReference(value) !== null;
  return isReference ? [{ path, pointer, to: value }] : [];
}

function inFields(fields: Fields, data: object, { path, pointer }: Spot): readonly FoundReference[] {
  return Object.entries(data).flatMap(([id, value]) => {
    const field = fields[id];
    const spot = { path: path === "" ? id : `${path}.${id}`, pointer: pointerTo(pointer, id) };
    return field ? inValue(field, value, spot) : [];
  });
}

/** Which records does this one refer to? In the order of its data; text in fields that allow it is left out. */
export function referencesOf(record: RecordContent): readonly FoundReference[] {
  return inFields(recordType(record.type).fields, record.data, { path: "", pointer: "/data" });
}
