import { WITHHOLDING_GROUNDS } from "#catalogue/envelope.ts";
import type { FacetId } from "#catalogue/facets.ts";
import type { Ask } from "./ask.ts";
import { connective, type Spoken } from "./speech/sentence.ts";

/**
 * Says that content is withheld and on what ground, for confidential records of this facet whose existence is
 * not hidden. It names no record and cites none: its reader could not open it. `isAlone`: nothing else is said.
 */
export function confidentialNotice(ask: Ask, facet: FacetId, isAlone: boolean): readonly Spoken[] {
  const marks = ask.confidential.filter(({ facets }) => facets.includes(facet));
  const grounds = new Set(
    marks.map(({ ground, norm }) =>
      [ground ? WITHHOLDING_GROUNDS[ground][0] : "vertraulich", norm].filter(Boolean).join(", "),
    ),
  );
  const start = isAlone ? "Angaben hierzu werden" : "Weitere Angaben werden";
  return [...grounds].map((ground) => connective(`${start} nicht mitgeteilt (${ground}).`));
}
