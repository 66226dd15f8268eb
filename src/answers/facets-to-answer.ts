import type { FacetId } from "#catalogue/facets.ts";
import type { FacetMatch, Question } from "#inquiry/inquiry.ts";
import { isColumnList } from "#inquiry/is-column-list.ts";
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

const USE = /einsatz|eingesetzt|einsetz|genutzt|nutz|verwend|betrieb|seit wann|gibt es/iu;

/** What a question is about that names a record of the register and its use, but nothing that a reader knows. */
function byWhatIsNamed({ question, limits }: Ask): readonly FacetId[] {
  if (!USE.test(question.text)) return [];
  const types = new Set(limits.named.map(({ type }) => type));
  const isOfKind = limits.topics.length > 0 && limits.isOfKinds;
  if (types.has("system") || isOfKind) return ["systems"];
  if (types.has("publicTool")) return ["publicTools"];
  return types.has("project") ? ["projects"] : [];
}

const holds = (text: string, { because }: FacetMatch): boolean =>
  because.some((words) => text.toLocaleLowerCase("de-DE").includes(words.toLocaleLowerCase("de-DE")));

/**
 * Of the facets that a question shares with its lettered sub-questions, those by whose words this part of it asks;
 * all if it has no such words.
 */
function ofPart({ question, item }: Ask, facets: readonly FacetMatch[]): readonly FacetMatch[] {
  if (isColumnList(question)) return facets;
  const others = question.items.filter((one) => one !== item).map(({ text }) => text);
  const own = item?.text ?? question.text;
  const isElsewhere = (match: FacetMatch): boolean =>
    !holds(own, match) && [...others, question.text].some((text) => holds(text, match));
  const left = facets.filter((match) => !isElsewhere(match));
  return left.length > 0 ? left : facets;
}

/** A facet that a question asks for: whether its answer decides over the state of the question. */
export type FacetAsked = { readonly id: FacetId; readonly isRequired: boolean };

/** From here on a facet is asked for as much as the first: of such facets papers rarely mean it as an aside. */
const STRONG = 0.9;

/** Below this the reader has guessed. */
const WEAK = 0.6;

/**
 * The facets of a question that need an answer of their own, in the question's order: without those that an
 * earlier one brings along. The first and the strong ones are required; the others are told as far as anything
 * is known.
 */
export function facetsToAnswer(ask: Ask): readonly FacetAsked[] {
  const { question } = ask;
  const { facets } = question;
  if (facets.every(({ score }) => score < WEAK)) {
    const named = byWhatIsNamed(ask).filter((id) => facets.every((match) => match.id !== id));
    const others = facets.map(({ id }) => ({ id, isRequired: named.length === 0 }));
    if (named.length > 0) return [...named.map((id) => ({ id, isRequired: true })), ...others];
  }
  const isCovered = (match: FacetMatch, at: number): boolean =>
    COVERED.some(
      ({ facet, by, isPart }) =>
        facet === match.id && facets.slice(0, at).some(({ id }) => id === by) && isPart(match, question),
    );
  const own = ofPart(
    ask,
    facets.filter((match, at) => !isCovered(match, at)),
  );
  return own.map(({ id, score }, at) => ({ id, isRequired: at === 0 || score >= STRONG }));
}
