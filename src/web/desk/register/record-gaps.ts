import { recordType } from "#catalogue/catalogue.ts";
import type { VersionedRecord } from "#records/record.ts";

/** A required field for which a record has no value yet, by its label. */
export type Gap = { readonly id: string; readonly label: string };

/**
 * Which required fields of a record have no value because it is not known or was not collected? What does not apply is
 * no gap.
 */
export function gapsOf(record: VersionedRecord): readonly Gap[] {
  return Object.entries(recordType(record.type).fields).flatMap(([id, { label, required }]) => {
    const isOpen = record.unknown[id] !== undefined || record.notCollected[id] !== undefined;
    return required === true && isOpen ? [{ id, label }] : [];
  });
}
