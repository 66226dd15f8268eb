import type { OpenDataTerms } from "./dcat-dataset.ts";

/** What holds unless the operator decides otherwise: "Datenlizenz Deutschland – Zero – Version 2.0". */
export const USUAL_TERMS: OpenDataTerms = {
  licence: "http://dcat-ap.de/def/licenses/dl-zero-de/2.0",
  publisher: null,
  contributorId: null,
};
