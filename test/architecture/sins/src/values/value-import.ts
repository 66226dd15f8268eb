import { recordTypeIds } from "#catalogue/catalogue.ts";

export const first = recordTypeIds()[0];
