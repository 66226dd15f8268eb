import type { FacetMatch } from "#inquiry/inquiry.ts";
import { CUE_TABLE } from "./cues/cue-table.ts";
import type { Weighed } from "./weigh-facets.ts";

/** The facets a question asks for, and those that came close: too weak (by themselves or beside the
 * strongest) to count, too strong to pass over in silence. */
export type Choice = { readonly facets: readonly FacetMatch[]; readonly alternatives: readonly FacetMatch[] };

/** A facet of this strength is kept. */
const THRESHOLD = -0.5;
/** A facet weaker than the strongest by more than this is a side remark. */
const SIDE = 2.5;
/** A facet this strong is never one. */
const NEVER_SIDE = 1;
/** Facets at least this strong are equally important and stand in the order of the question's clauses. */
const CERTAIN = 1;
/** Facets weaker than this are not worth offering. */
const OFFERED = -2;
/** More facets than this name no subject any more. */
export const MOST_FACETS = 4;
const MOST_ALTERNATIVES = 3;

/** From 0 to 1; 0.5 is the threshold. */
const scoreOf = (strength: number): number => Math.round(100 / (1 + Math.exp(THRESHOLD - strength))) / 100;

const matchOf = ({ id, strength, because }: Weighed): FacetMatch => ({
  id,
  score: scoreOf(strength),
  because,
});

const rank = ({ id }: Weighed): number => CUE_TABLE[id].precedence ?? 0;

/** The certain ones come first, clause by clause; the others follow by strength. */
function byImportance(kept: readonly Weighed[]): readonly Weighed[] {
  const certain = kept.filter(({ strength }) => strength >= CERTAIN);
  const others = kept.filter(({ strength }) => strength < CERTAIN);
  return [
    ...certain.toSorted((a, b) => a.clause - b.clause || rank(a) - rank(b) || b.strength - a.strength),
    ...others,
  ];
}

/** The facets strong enough, the most important first, and the nearest that are not. */
export function chooseFacets(weighed: readonly Weighed[]): Choice {
  const sorted = weighed.toSorted((a, b) => b.strength - a.strength);
  const least = Math.max(THRESHOLD, Math.min((sorted[0]?.strength ?? 0) - SIDE, NEVER_SIDE));
  const kept = sorted.filter(({ strength }) => strength >= least).slice(0, MOST_FACETS);
  const close = sorted.filter((one) => !kept.includes(one) && one.strength >= OFFERED);
  return {
    facets: byImportance(kept).map(matchOf),
    alternatives: close.slice(0, MOST_ALTERNATIVES).map(matchOf),
  };
}
