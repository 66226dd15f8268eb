import { recordType } from "#catalogue/catalogue.ts";
import type { Field, Fields } from "#catalogue/fields.ts";
import { redact } from "#records/disclosure/redact.ts";
import { referenceTo, type VersionedRecord, type Visibility } from "#records/record.ts";
import { mayShow } from "#records/visibility.ts";
import { isObject } from "#values/json.ts";
import type { Reference } from "#values/key.ts";

type IsHidden = (reference: Reference) => boolean;

/** The value without references to hidden records; undefined if nothing is left. */
function openly(field: Field, value: unknown, isHidden: IsHidden): unknown {
  if (Array.isArray(value)) {
    const kept = value.map((one: unknown) => openly(field, one, isHidden)).filter((one) => one !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (field.kind === "reference") return typeof value === "string" && isHidden(value) ? undefined : value;
  if (field.kind !== "group" || !isObject(value)) return value;
  return fieldsOpenly(field.fields, value, isHidden);
}

function fieldsOpenly(fields: Fields, data: object, isHidden: IsHidden): object {
  const kept = Object.entries(data).flatMap(([id, value]) => {
    const field = fields[id];
    const open = field === undefined ? undefined : openly(field, value, isHidden);
    return open === undefined ? [] : [[id, open] as const];
  });
  return Object.fromEntries(kept);
}

/**
 * The records that somebody of this rank may have: of withheld fields and small numbers only the ground is left,
 * internal notes, attachments and references to records of a higher rank are gone.
 */
export function discloseTo(
  reader: Exclude<Visibility, "confidential">,
  records: readonly VersionedRecord[],
): readonly VersionedRecord[] {
  const hidden = new Set(records.filter(({ visibility }) => !mayShow(visibility, reader)).map(referenceTo));
  return records
    .filter(({ visibility }) => mayShow(visibility, reader))
    .map((record) => redact(record))
    .map((record) => ({
      ...record,
      attachments: [],
      data: fieldsOpenly(recordType(record.type).fields, record.data, (one) => hidden.has(one)),
    }));
}
