export { recordTypeIds } from "#catalogue/catalogue.ts";
