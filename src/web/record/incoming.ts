import { CHAPTERS } from "#catalogue/record-type.ts";
import { recordType, recordTypeIds } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { referencesOf } from "#records/references-of.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import type { Reference } from "#values/key.ts";

/** Records of one type that refer to a record, by key. */
export type IncomingGroup = { readonly type: RecordTypeId; readonly records: readonly VersionedRecord[] };

const CHAPTER_ORDER = Object.keys(CHAPTERS);

const placeOf = (type: RecordTypeId): number => CHAPTER_ORDER.indexOf(recordType(type).chapter);

function byChapter(a: RecordTypeId, b: RecordTypeId): number {
  return placeOf(a) - placeOf(b);
}

/** A record, and for an application also its uses: what is said of a use is said of the application there. */
function targetsOf(snapshot: Snapshot, record: VersionedRecord): ReadonlySet<Reference> {
  const own = referenceTo(record);
  const uses = recordsOf(snapshot, "deployment").filter(({ data }) => data.system === own);
  return new Set([own, ...(record.type === "system" ? uses.map(referenceTo) : [])]);
}

/** Which records refer to this one? By type, uses first, then in the order of the chapters. */
export function incomingOf(snapshot: Snapshot, record: VersionedRecord): readonly IncomingGroup[] {
  const targets = targetsOf(snapshot, record);
  const referring = snapshot.records.filter(
    (one) => referenceTo(one) !== referenceTo(record) && referencesOf(one).some(({ to }) => targets.has(to)),
  );
  const byType = Map.groupBy(referring, ({ type }) => type);
  const types = recordTypeIds().filter((type) => byType.has(type) && type !== "deployment");
  const ordered: readonly RecordTypeId[] = ["deployment", ...types.toSorted(byChapter)];
  return ordered.flatMap((type) => {
    const records = byType.get(type) ?? [];
    return records.length === 0 ? [] : [{ type, records }];
  });
}
