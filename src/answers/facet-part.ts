import type { Ask } from "./ask.ts";
import type { Spoken } from "./speech/sentence.ts";

/** What records say to a facet; statements, nil returns and open points are added around it by answer-facet.ts. */
export type FacetPart = {
  /** Paragraphs and tables in their order; empty if no record speaks to the question. */
  readonly says: readonly Spoken[];
  /** What borders on the question without being an answer to it; a nil return still speaks before it. */
  readonly aside?: readonly Spoken[];
  /** Yes or no, where the question can be answered so: decides which "Wenn ja/nein" branch is answered. */
  readonly verdict?: "yes" | "no";
  /** What was asked for beyond fields of records and is not there, one German phrase each. */
  readonly lacks?: readonly string[];
  /** What the register keeps no record of although it belongs to the question, in the nominative plural. */
  readonly unrecorded?: readonly string[];
};

/** Answers one facet from the records that speak to it. Pure; the order of `says` is the order of the answer. */
export type FacetBuilder = (ask: Ask) => FacetPart;

/** The part of a facet to which no record speaks. */
export const SILENT: FacetPart = { says: [] };
