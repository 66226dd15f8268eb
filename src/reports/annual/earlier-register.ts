import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { withRecords, type Snapshot } from "#records/snapshot.ts";
import { mayShow, recordsFor, type Copy } from "#records/visibility.ts";

/** The ended records that a copy's reader may be told of, as they were last. */
export function endedFor(copy: Copy, current: Snapshot): readonly VersionedRecord[] {
  return recordsFor(copy, withRecords(current, [...current.ended.values()])).snapshot.records;
}

/**
 * An earlier register as a copy's reader may know it today: what was not open then stays closed, and what is held
 * back today is held back in the past as well.
 */
export function earlierFor(
  copy: Copy,
  { current, previous }: { readonly current: Snapshot; readonly previous: Snapshot },
): Snapshot {
  const known = [...endedFor(copy, current), ...recordsFor(copy, current).snapshot.records];
  const newest = new Map(known.map((record) => [referenceTo(record), record]));
  const open = recordsFor(copy, previous).snapshot.records.flatMap((record) => {
    const today = newest.get(referenceTo(record));
    if (!today) return [];
    const visibility = mayShow(record.visibility, today.visibility) ? today.visibility : record.visibility;
    return [{ ...record, visibility, withhold: [...record.withhold, ...today.withhold] }];
  });
  return withRecords(previous, open);
}
