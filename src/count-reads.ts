import type { Reading, Store } from "#store/store.ts";

/** A store that counts how many snapshots are read from it. */
export function countReads(store: Store): { readonly store: Store; readonly snapshotReads: () => number } {
  let snapshotReads = 0;
  const counting = <Source extends Reading>(source: Source): Source => ({
    ...source,
    snapshot: (authority, asOf) => {
      snapshotReads += 1;
      return source.snapshot(authority, asOf);
    },
  });
  return {
    store: { ...counting(store), published: counting(store.published) },
    snapshotReads: () => snapshotReads,
  };
}
