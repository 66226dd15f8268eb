import type { FacetId } from "#catalogue/facets.ts";

/**
 * A linear model as it is shipped: `names:weights` entries joined by commas, a weight being two signs, the facet's place
 * and the size in steps from -32 to 31, both in the alphabet below.
 */
export type PackedModel = {
  readonly facets: readonly FacetId[];
  /** What speaks for each facet before anything is read. */
  readonly bias: readonly number[];
  /** The size of one step. */
  readonly step: number;
  readonly entries: readonly string[];
};

/** The signs that numbers from 0 to 63 are written with. */
export const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
/** The sign of this place in the alphabet stands for a weight of 0. */
export const ZERO = 32;
