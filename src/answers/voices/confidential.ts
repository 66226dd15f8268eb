import { WITHHOLDING_GROUNDS } from "#catalogue/envelope.ts";
import type { FacetId } from "#catalogue/facets.ts";
import type { Ask } from "#answers/ask.ts";
import { isAssessmentAsked } from "#answers/facets/protection/assessments.ts";
import { incidentKindsAsked } from "#answers/facets/protection/misuse.ts";
import { connective, type Spoken } from "#answers/speech/sentence.ts";

/** Does the question ask this facet for this kind of record? Some kinds are told only where its words name them. */
function isKindAsked(ask: Ask, facet: FacetId, kind: string | undefined): boolean {
  if (kind === undefined) return true;
  if (facet === "assessments") return isAssessmentAsked(ask, kind);
  return facet !== "misuse" || incidentKindsAsked(ask).has(kind);
}

/**
 * Says that content is withheld and on what ground, for confidential records of this facet whose existence is
 * not hidden. It names no record and cites none: its reader could not open it. `isAlone`: nothing else is said.
 */
export function confidentialNotice(ask: Ask, facet: FacetId, isAlone: boolean): readonly Spoken[] {
  const marks = ask.confidential.filter(
    ({ facets, kind }) => facets.includes(facet) && isKindAsked(ask, facet, kind),
  );
  const grounds = new Set(
    marks.map(({ ground, norm }) =>
      [ground ? WITHHOLDING_GROUNDS[ground][0] : "vertraulich", norm].filter(Boolean).join(", "),
    ),
  );
  const start = isAlone ? "Angaben hierzu werden" : "Weitere Angaben werden";
  return [...grounds].map((ground) => connective(`${start} nicht mitgeteilt (${ground}).`));
}
