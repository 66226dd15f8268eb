import type { FacetId } from "#catalogue/facets.ts";

/**
 * What in a question speaks for a facet. A cue is one or several words with blanks between:
 * `wort` any form of the word, `wort*` a beginning, `*wort` an end (with endings), `*wort*` a part, `a|b` either,
 * `…` up to sixteen words of the same question in between, `_` up to two. A capital matches only words with one.
 */
export type FacetCues = {
  /** Enough by itself. */
  readonly decisive?: readonly string[];
  /** Enough by itself in the main clause, not in examples or columns. */
  readonly strong?: readonly string[];
  /** Counts only together with others. */
  readonly weak?: readonly string[];
  /** Speaks for another facet. */
  readonly against?: readonly string[];
  /** Where it stands among facets of equal strength: before (-1) or after (1) the others. */
  readonly precedence?: -1 | 1;
};

/** Weights of the four sorts of cues; the routing threshold is 0.5. */
export const CUE_WEIGHTS = { decisive: 1, strong: 0.6, weak: 0.3, against: -0.6 } as const;

export type CueTable = Readonly<Record<FacetId, FacetCues>>;
