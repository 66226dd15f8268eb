export type Topic = import("#catalogue/facets.ts").FacetId;
