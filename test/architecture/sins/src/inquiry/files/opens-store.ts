import type { Store } from "#store/store.ts";

/** Planted: the excepted folder may import no more rooms than its room. */
export type Kept = Store;
