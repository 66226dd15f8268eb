import type { FacetId } from "#catalogue/facets.ts";
import { wordsAsked, type Ask } from "./ask.ts";

/** A facet that another one of the same question answers along with its own, if the words are such. */
type Covered = { readonly facet: FacetId; readonly by: FacetId; readonly words: RegExp };

const COVERED: readonly Covered[] = [
  { facet: "projects", by: "citizenSupport", words: /\b(?:hierfür|hierzu|dafür|dazu)\b/iu },
  { facet: "partners", by: "projects", words: /projektpartner/iu },
  { facet: "usage", by: "centralPlatforms", words: /./u },
];

/**
 * The facets of a question that need an answer of their own, in the question's order: without those that an
 * earlier one answers along ("etwaige externe Projektpartner" is a column of the projects asked for).
 */
export function facetsToAnswer(ask: Ask): readonly FacetId[] {
  const ids = ask.question.facets.map(({ id }) => id);
  const isCovered = (id: FacetId, at: number): boolean =>
    COVERED.some(
      ({ facet, by, words }) =>
        facet === id &&
        ids.slice(0, at).includes(by) &&
        words.test(`${ask.question.text} ${wordsAsked(ask)}`),
    );
  return ids.filter((id, at) => !isCovered(id, at));
}
