export * from "#catalogue/facets.ts";
