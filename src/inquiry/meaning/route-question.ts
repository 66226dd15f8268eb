import type { FacetId } from "#catalogue/facets.ts";
import type { FacetMatch, Question } from "#inquiry/inquiry.ts";
import { isColumnList } from "#inquiry/is-column-list.ts";
import type { RawQuestion } from "#inquiry/splitting/split-questions.ts";
import { startsAsQuestion } from "#inquiry/splitting/wording.ts";
import { chooseFacets, MOST_FACETS, type Choice } from "./choose-facets.ts";
import { gatherEvidence, type Evidence } from "./gather-evidence.ts";
import { weighFacets, type Routing } from "./weigh-facets.ts";

/** What of the paper helps to route a question: its title and the question before. */
type Context = {
  readonly routing: Routing;
  readonly theme: readonly Evidence[];
  readonly before: Question | null;
};

/** Longer parts are read for their meaning only up to here. */
const READ_CHARACTERS = 3000;
/** Matters a whole paper can be about, so that its questions no longer name them. */
const THEMES: ReadonlySet<FacetId> = new Set<FacetId>([
  "surveillance",
  "dataReadiness",
  "sustainability",
  "copyright",
  "register",
]);
const THEME_SHARE = 0.3;
const LEAST_THEME = 0.5;
/** "sie" and "ihnen" point back; "Sie" and "Ihnen" are those who are asked. */
const POINTS_BACK =
  /(?<!\p{L})(?:sie|ihnen|(?:[Dd]ies|[Ss]olche|[Ee]ntsprechende|[Jj]ene)\p{L}*|[Dd]avon|[Hh]iervon|[Dd]araus|[Hh]ierfür|[Dd]afür|[Dd]amit|[Hh]ierbei|[Dd]abei|[Dd]eren|[Hh]ierzu|[Dd]azu)(?!\p{L})/u;
/** A question of a few words ("Seit wann?") lives on the one before, unless it names a matter of its own. */
const SHORT = 50;
const NAMES_A_MATTER = /\s[\p{Lu}\d]/u;
/** A long question whose nearest facet is this strong has a matter of its own, even if it points back too. */
const OWN_MATTER = 0.3;
/** Inherited and guessed facets stand at the threshold. */
const AT_THRESHOLD = 0.5;
/** A guess below this says nothing. */
const LEAST_GUESS = 0.2;
const DEPENDS = /^(?:wenn|falls|sofern|bejahendenfalls|verneinendenfalls)(?!\p{L})/iu;

/** Adds a share for the paper's theme to what a question itself says a little about. */
function withTheme(own: readonly Evidence[], theme: readonly Evidence[]): readonly Evidence[] {
  return own.map((one) => {
    const isTheme =
      THEMES.has(one.id) && one.sum > 0 && theme.some(({ id, sum }) => id === one.id && sum >= 1);
    return isTheme ? { ...one, sum: one.sum + THEME_SHARE } : one;
  });
}

/**
 * The parts of a question that are routed each by itself. Columns ask nothing of their own; a "Wenn ja, …"
 * belongs to the question above it.
 */
function partsOf({ text, items }: RawQuestion): readonly string[] {
  const asked = isColumnList({ text, items }) ? [] : items.map((item) => item.text);
  const own = [text, ...asked.filter((item) => DEPENDS.test(item))].join(" ");
  return [own, ...asked.filter((item) => !DEPENDS.test(item))].map((part) => part.slice(0, READ_CHARACTERS));
}

/** Each facet once, with its best score. */
function bestOf(all: readonly FacetMatch[]): readonly FacetMatch[] {
  const best = new Map<FacetId, FacetMatch>();
  for (const match of all) if ((best.get(match.id)?.score ?? 0) < match.score) best.set(match.id, match);
  return [...best.values()];
}

const byScore = (all: readonly FacetMatch[]): readonly FacetMatch[] =>
  all.toSorted((a, b) => b.score - a.score);

function routeParts(raw: RawQuestion, { theme, routing }: Context): Choice {
  const choices = partsOf(raw).map((part) =>
    chooseFacets(weighFacets(part, withTheme(gatherEvidence(part), theme), routing)),
  );
  const all = bestOf(choices.flatMap(({ facets }) => facets));
  const kept = byScore(all).slice(0, MOST_FACETS);
  // A statement above sub-questions only sets the scene; a question above them comes first.
  const comesFirst = startsAsQuestion(raw.text) || raw.text.includes("?");
  const facets = comesFirst ? all.filter((match) => kept.includes(match)) : kept;
  const close = bestOf(choices.flatMap(({ alternatives }) => alternatives));
  return {
    facets,
    alternatives: byScore(close.filter(({ id }) => !facets.some((match) => match.id === id))),
  };
}

/** A question that names no subject speaks of that of the question before or of the whole paper. */
function inherited(text: string, { before, theme }: Context): readonly FacetMatch[] {
  const [first] = before?.facets ?? [];
  const back =
    POINTS_BACK.exec(text)?.[0] ?? (text.length <= SHORT && !NAMES_A_MATTER.test(text) ? text : undefined);
  if (first && back) return [{ id: first.id, score: AT_THRESHOLD, because: [back] }];
  const [title] = theme.filter(({ sum }) => sum >= LEAST_THEME).toSorted((a, b) => b.sum - a.sum);
  return title ? [{ id: title.id, score: AT_THRESHOLD, because: title.because }] : [];
}

/** The facets a question asks for, the most important first, and those that came close. */
export function routeQuestion(raw: RawQuestion & { readonly whole: string }, context: Context): Choice {
  const { facets, alternatives } = routeParts(raw, context);
  if (facets.length > 0) return { facets, alternatives };
  const [nearest] = alternatives;
  const hasOwn = raw.whole.length > SHORT && (nearest?.score ?? 0) >= OWN_MATTER;
  const taken = hasOwn ? [] : inherited(raw.whole, context);
  const guessed =
    taken.length === 0 && nearest && nearest.score >= LEAST_GUESS
      ? [{ ...nearest, score: AT_THRESHOLD }]
      : taken;
  return {
    facets: guessed,
    alternatives: alternatives.filter(({ id }) => !guessed.some((match) => match.id === id)),
  };
}
