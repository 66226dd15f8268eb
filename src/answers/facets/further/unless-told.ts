import type { FacetId } from "#catalogue/facets.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { nilReturnsFor, statementsFor } from "#answers/voices/standing.ts";

/**
 * A facet on which records only border: they are told where neither an approved statement nor a nil return of all
 * units has answered it.
 */
export function unlessTold(facet: FacetId, builder: FacetBuilder): FacetBuilder {
  return (ask) => {
    const isTold =
      statementsFor(ask, facet, ["answer", "opinion"]).length > 0 || nilReturnsFor(ask, facet).whole;
    return isTold ? SILENT : builder(ask);
  };
}
