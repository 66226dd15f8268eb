import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import { referenceTo, type VersionedRecord } from "./record.ts";

/** What an authority's register said at one moment of recorded time; ended records are not in it. */
export type Snapshot = {
  readonly authority: Key;
  readonly asOf: Instant;
  /** What the authority says of itself, also after it was closed; null if nothing was recorded until then. */
  readonly owner: VersionedRecord<"authority"> | null;
  readonly records: readonly VersionedRecord[];
  readonly byReference: ReadonlyMap<Reference, VersionedRecord>;
  readonly byType: ReadonlyMap<RecordTypeId, readonly VersionedRecord[]>;
};

/** The same register on the same day with only these records; it stays known whose it is. */
export function withRecords(
  { authority, asOf, owner }: Pick<Snapshot, "authority" | "asOf" | "owner">,
  some: readonly VersionedRecord[],
): Snapshot {
  const records = some.toSorted((a, b) => (referenceTo(a) < referenceTo(b) ? -1 : 1));
  return {
    ...{ authority, asOf, owner, records },
    byReference: new Map(records.map((record) => [referenceTo(record), record])),
    byType: Map.groupBy(records, ({ type }) => type),
  };
}

/** Builds a snapshot from the newest versions recorded until `asOf`, in any order; ended records are left out. */
export function makeSnapshot(authority: Key, asOf: Instant, versions: readonly VersionedRecord[]): Snapshot {
  const own = versions.find((record) => referenceTo(record) === `authority/${authority}`);
  const owner = (own ?? null) as VersionedRecord<"authority"> | null;
  const current = versions.filter(({ ended }) => !ended);
  return withRecords({ authority, asOf, owner }, current);
}

/** All records of a type, by key. */
export function recordsOf<Type extends RecordTypeId>(
  snapshot: Snapshot,
  type: Type,
): readonly VersionedRecord<Type>[] {
  return (snapshot.byType.get(type) ?? []) as readonly VersionedRecord<Type>[];
}

/** The record that `type/key` names, if it is in the snapshot. */
export function recordAt(snapshot: Snapshot, reference: Reference): VersionedRecord | undefined {
  return snapshot.byReference.get(reference);
}

/** The record that `type/key` names, if it is of this type. */
export function recordOf<Type extends RecordTypeId>(
  snapshot: Snapshot,
  type: Type,
  reference: Reference | undefined,
): VersionedRecord<Type> | undefined {
  const found = reference === undefined ? undefined : snapshot.byReference.get(reference);
  return found?.type === type ? (found as VersionedRecord<Type>) : undefined;
}
