import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import { referenceTo, type VersionedRecord } from "./record.ts";

/** Where an authority's chain stood: so many versions there were, and the hash of the last one seals them all. */
export type ChainPlace = { readonly position: number; readonly hash: string };

/** What an authority's register said at one moment of recorded time; its records are those that have not ended. */
export type Snapshot = {
  readonly authority: Key;
  readonly asOf: Instant;
  /** What the authority says of itself, also after it was closed; null if nothing was recorded until then. */
  readonly owner: VersionedRecord<"authority"> | null;
  readonly records: readonly VersionedRecord[];
  readonly byReference: ReadonlyMap<Reference, VersionedRecord>;
  readonly byType: ReadonlyMap<RecordTypeId, readonly VersionedRecord[]>;
  /** What ended records said last. Only whole snapshots have them, those for readers have none. */
  readonly ended: ReadonlyMap<Reference, VersionedRecord>;
  /** Where the chain stood at that moment. Only whole snapshots of the kept history have it. */
  readonly chain?: ChainPlace;
};

type Named = readonly (readonly [reference: Reference, record: VersionedRecord])[];

/** Ordered by reference; parts of a snapshot are already, and large ones take long to order. */
function byName(named: Named): Named {
  const isOrdered = named.every(([one], at) => at === 0 || (named[at - 1]?.[0] ?? "") <= one);
  return isOrdered ? named : named.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The same register on the same day with only these records; it stays known whose it is. */
export function withRecords(
  { authority, asOf, owner }: Pick<Snapshot, "authority" | "asOf" | "owner">,
  some: readonly VersionedRecord[],
): Snapshot {
  const named = byName(some.map((record) => [referenceTo(record), record] as const));
  const records = named.map(([, record]) => record);
  return {
    ...{ authority, asOf, owner, records },
    byReference: new Map(named),
    byType: Map.groupBy(records, ({ type }) => type),
    ended: new Map(),
  };
}

/** Builds a whole snapshot from the newest versions recorded until `asOf`, in any order. */
export function makeSnapshot(authority: Key, asOf: Instant, versions: readonly VersionedRecord[]): Snapshot {
  const own = versions.find((record) => referenceTo(record) === `authority/${authority}`);
  const owner = (own ?? null) as VersionedRecord<"authority"> | null;
  const [current = [], ended = []] = [false, true].map((isEnded) =>
    versions.filter((record) => (record.ended === true) === isEnded),
  );
  return {
    ...withRecords({ authority, asOf, owner }, current),
    ended: new Map(ended.map((record) => [referenceTo(record), record])),
  };
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
