import { recordType } from "#catalogue/catalogue.ts";
import { redact } from "#records/disclosure/redact.ts";
import { referenceTo, type VersionedRecord, type Visibility } from "#records/record.ts";
import { mayShow } from "#records/visibility.ts";
import { openReferences } from "./open-data/open-references.ts";

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
      data: openReferences(recordType(record.type).fields, record.data, (one) => hidden.has(one)),
    }));
}
