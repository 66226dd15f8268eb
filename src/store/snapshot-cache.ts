import { LRUCache } from "lru-cache";
import type { Snapshot } from "#records/snapshot.ts";
import { instantOf, type Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { Database } from "./driver.ts";
import { headOf } from "./head-of.ts";
import { readSnapshot } from "./reading.ts";

/** Whose register, as of when (undefined: now). */
type Wanted = { readonly authority: Key; readonly asOf: Instant | undefined };

/** Keeps snapshots of registers that have not changed since they were read. */
export type SnapshotCache = {
  readonly read: (database: Database, wanted: Wanted) => Promise<Snapshot>;
  readonly clear: () => void;
};

const laterOf = (one: Instant, other: Instant): Instant => (one > other ? one : other);

type Kept = { readonly position: number; readonly snapshot: Promise<Snapshot> };

/**
 * Snapshots with the place where the authority's chain stood: whatever is written later has a later place, so what
 * is kept is never out of date, whichever process wrote. `mostRecords` bounds them all together; a larger snapshot
 * is read each time. `now` is a clock in milliseconds.
 */
export function makeSnapshotCache(mostRecords: number, now: () => number): SnapshotCache {
  const kept = new LRUCache<string, Kept>({ maxSize: mostRecords });

  async function load(name: string, entry: Kept): Promise<Snapshot> {
    kept.set(name, entry, { size: 1 });
    try {
      const snapshot = await entry.snapshot;
      // the cache weighs a value once, so its real weight needs a new place
      const isNewest = kept.peek(name) === entry && kept.delete(name);
      if (isNewest) kept.set(name, entry, { size: 1 + snapshot.records.length });
      return snapshot;
    } catch (error) {
      if (kept.peek(name) === entry) kept.delete(name);
      throw error;
    }
  }

  return {
    async read(database, { authority, asOf }) {
      const head = await headOf(database, authority);
      if (head === null || head.last === null) return readSnapshot(database, now, { authority, asOf });
      const { position, last } = head;
      // until something else is recorded, every later moment sees what the last one saw
      const isPast = asOf !== undefined && asOf < last;
      const name = isPast ? `${authority} ${asOf}` : authority;
      const known = kept.get(name);
      if (known?.position === position) return labelled(await known.snapshot, asOf, last);
      const reading = readSnapshot(database, now, { authority, asOf: isPast ? asOf : last });
      return labelled(await load(name, { position, snapshot: reading }), asOf, last);
    },
    clear: () => kept.clear(),
  };

  /** The same for the moment asked about; without one, for now. */
  function labelled(snapshot: Snapshot, asOf: Instant | undefined, last: Instant): Snapshot {
    return { ...snapshot, asOf: asOf ?? laterOf(last, instantOf(now())) };
  }
}
