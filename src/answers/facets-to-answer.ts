import type { FacetId } from "#catalogue/facets.ts";
import type { FacetMatch, Question } from "#inquiry/inquiry.ts";
import type { Ask } from "./ask.ts";

/** Is this facet, in this question, only a part of what the other is asked for? */
type IsPart = (match: FacetMatch, question: Question) => boolean;

/** Every word that led to the facet names a column that is demanded ("bitte … die Projektpartner angeben"). */
const asColumn: IsPart = ({ because }, { breakdowns }) => {
  const columns = breakdowns.map((column) => column.toLocaleLowerCase("de-DE"));
  return because.every((words) =>
    columns.some((column) => column.includes(words.toLocaleLowerCase("de-DE"))),
  );
};

/** The question says itself that it means the matter named before ("welche Projekte sind hierfür geplant"). */
const pointingBack: IsPart = (_, { text }) => /\b(?:hierfür|hierzu|dafür|dazu)\b/iu.test(text);

const always: IsPart = () => true;

/** Facets whose answer another one brings along: the projects' partners, the planned part of help for citizens. */
const COVERED: readonly { readonly facet: FacetId; readonly by: FacetId; readonly isPart: IsPart }[] = [
  { facet: "projects", by: "citizenSupport", isPart: pointingBack },
  { facet: "partners", by: "projects", isPart: asColumn },
  { facet: "usage", by: "centralPlatforms", isPart: always },
];

/**
 * The facets of a question that need an answer of their own, in the question's order: without those that an
 * earlier one brings along.
 */
export function facetsToAnswer({ question }: Ask): readonly FacetId[] {
  const { facets } = question;
  const isCovered = (match: FacetMatch, at: number): boolean =>
    COVERED.some(
      ({ facet, by, isPart }) =>
        facet === match.id && facets.slice(0, at).some(({ id }) => id === by) && isPart(match, question),
    );
  return facets.filter((match, at) => !isCovered(match, at)).map(({ id }) => id);
}
