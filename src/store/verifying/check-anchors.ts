import type { ChainHead } from "#store/store.ts";

/** Compares an authority's chain with its heads that were kept outside, version by version. */
export function anchorCheck(anchors: readonly ChainHead[]) {
  const kept = Map.groupBy(anchors, ({ position }) => position);
  const proved = new Set<ChainHead>();
  return {
    count: anchors.length,
    /** Does a sound version agree with every head noted at its place? */
    holds({ position, hash }: { readonly position: number; readonly hash: string }): boolean {
      const here = kept.get(position) ?? [];
      if (here.some((anchor) => anchor.hash !== hash)) return false;
      for (const anchor of here) proved.add(anchor);
      return true;
    },
    /** Was a head noted at a place that the chain no longer reaches? */
    isCutAfter: (end: number): boolean => anchors.some(({ position }) => position > end),
    /** Heads whose version is there as it was, and all before it. */
    proved: proved as ReadonlySet<ChainHead>,
  };
}
