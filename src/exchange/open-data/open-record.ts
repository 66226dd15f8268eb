import { recordType } from "#catalogue/catalogue.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import { splitReference } from "#values/key.ts";
import { openReferences } from "./open-references.ts";

/** Text that is no reference (`orText`) hides nothing. */
function isHiddenIn({ byReference }: Pick<Snapshot, "byReference">, value: string): boolean {
  const parts = splitReference(value);
  return parts !== null && recordType(parts.type) !== undefined && !byReference.has(value);
}

/**
 * A public record as machines may have it: references to records that are not in the public register, and the
 * names of attached files, are gone. The record must have been redacted before.
 */
export function openRecord(
  record: VersionedRecord,
  register: Pick<Snapshot, "byReference">,
): VersionedRecord {
  const { fields } = recordType(record.type);
  const data = openReferences(fields, record.data, (one) => isHiddenIn(register, one));
  return { ...record, attachments: [], data };
}
