import type { FacetId } from "#catalogue/facets.ts";

export type Topic = FacetId;
