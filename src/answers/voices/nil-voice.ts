import type { FacetId } from "#catalogue/facets.ts";
import type { Ask } from "#answers/ask.ts";
import { ANYTHING } from "#answers/asked/limits.ts";
import { isNoPlain } from "#answers/asked/wanted.ts";
import type { FacetBuilder, FacetPart } from "#answers/facet-part.ts";
import type { Spoken } from "#answers/speech/sentence.ts";
import { noneByInventory } from "./complete-inventory.ts";
import { nilReturnsFor, unreportedSentence, type NilReturns } from "./standing.ts";

const NO_NIL: NilReturns = { says: [], whole: false, unreported: [] };

/** What is asked: the facet, who builds it, and what records said. */
type Silent = {
  readonly facet: FacetId;
  readonly build: FacetBuilder | undefined;
  readonly part: FacetPart;
};

/** "Nein." before the answer to a plain question of yes or no. */
function withNo(says: readonly Spoken[]): readonly Spoken[] {
  const [first, ...others] = says;
  if (first?.block.kind !== "paragraph") return says;
  return [{ ...first, block: { ...first.block, text: `Nein. ${first.block.text}` } }, ...others];
}

/** Does a nil return speak to all that is asked: is nothing recorded whatever the limits, or is it of these units? */
function mayCover(ask: Ask, build: FacetBuilder | undefined): boolean {
  const { units, unknownUnits } = ask.limits;
  if (ask.limits === ANYTHING || (units !== null && unknownUnits.length === 0)) return true;
  const whole = build?.({ ...ask, limits: ANYTHING });
  return whole === undefined || whole.says.length === 0;
}

/** What says that there is none: nil returns, else an inventory that is complete. */
function noneFor(ask: Ask, { facet, build }: Silent): NilReturns {
  const found = mayCover(ask, build) ? nilReturnsFor(ask, facet) : NO_NIL;
  if (found.whole) return found;
  const none = noneByInventory(ask, facet);
  return none.length > 0 ? { says: none, whole: true, unreported: [] } : found;
}

/**
 * What nil returns may add: nothing where records speak. "There is none at all" covers whatever the question
 * limits itself to, unless records tell of others; a nil return of the units asked about covers these. Units that
 * have not reported are named.
 */
export function nilVoice(ask: Ask, silent: Silent): NilReturns {
  const { says, aside = [] } = silent.part;
  if (says.length > 0) return NO_NIL;
  const none = noneFor(ask, silent);
  if (!none.whole) return { ...none, says: [...none.says, ...unreportedSentence(ask, none.unreported)] };
  const isPlain = isNoPlain(ask) && aside.length === 0;
  return isPlain ? { ...none, says: withNo(none.says) } : none;
}
