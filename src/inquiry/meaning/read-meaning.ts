import type { FacetId } from "#catalogue/facets.ts";
import type { Question } from "#inquiry/inquiry.ts";
import { isColumnList } from "#inquiry/is-column-list.ts";
import { startsAsQuestion } from "#inquiry/splitting/wording.ts";
import type { RawQuestion } from "#inquiry/splitting/split-questions.ts";
import type { LocalDate } from "#values/local-date.ts";
import { readBreakdowns } from "./read-breakdowns.ts";
import { readConditions } from "./read-conditions.ts";
import { readFilters } from "./read-filters.ts";
import { readWindow } from "./read-window.ts";
import { chooseFacets, gatherEvidence, MOST_FACETS, type Evidence } from "./route.ts";

/** What of the paper helps to understand one question: its day, its title and the question before. */
export type Context = {
  readonly date: LocalDate | null;
  readonly theme: readonly Evidence[];
  readonly before: Question | null;
};

/** Longer questions are read for their meaning only up to here. */
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
/** "sie" and "ihnen" point back; "Sie" and "Ihnen" are those who are asked. */
const POINTS_BACK =
  /(?<!\p{L})(?:sie|ihnen|(?:[Dd]ies|[Ss]olche|[Ee]ntsprechende|[Jj]ene)\p{L}*|[Dd]avon|[Hh]iervon|[Dd]araus|[Hh]ierfür|[Dd]afür|[Dd]amit|[Hh]ierbei|[Dd]abei|[Dd]eren|[Hh]ierzu|[Dd]azu)(?!\p{L})/u;
/** A question of a few words ("Seit wann?") lives on the one before, unless it names a matter of its own. */
const SHORT = 50;
const NAMES_A_MATTER = /\s[\p{Lu}\d]/u;
const INHERITED_SCORE = 0.5;
const INHERITED_SUM = 0.5;

/** Adds a share for the paper's theme to what a question itself says a little about. */
function withTheme(own: readonly Evidence[], theme: readonly Evidence[]): readonly Evidence[] {
  return own.map((one) => {
    const isTheme =
      THEMES.has(one.id) && one.sum > 0 && theme.some(({ id, sum }) => id === one.id && sum >= 1);
    return isTheme ? { ...one, sum: one.sum + THEME_SHARE } : one;
  });
}

const DEPENDS = /^(?:wenn|falls|sofern|bejahendenfalls|verneinendenfalls)(?!\p{L})/iu;

/**
 * The parts of a question that are routed each by itself. Columns ask nothing of their own; a "Wenn ja, …"
 * belongs to the question above it.
 */
function partsOf({ text, items }: RawQuestion): readonly string[] {
  const asked = isColumnList({ text, items }) ? [] : items.map((item) => item.text);
  const own = [text, ...asked.filter((item) => DEPENDS.test(item))].join(" ");
  return [own, ...asked.filter((item) => !DEPENDS.test(item))].map((part) => part.slice(0, READ_CHARACTERS));
}

/** The facets of all parts, each with its best score, the more certain ones first. */
function routeParts(raw: RawQuestion, theme: readonly Evidence[]): Question["facets"] {
  const all = partsOf(raw).flatMap((part) => chooseFacets(withTheme(gatherEvidence(part), theme)));
  const best = new Map<FacetId, Question["facets"][number]>();
  for (const match of all) if ((best.get(match.id)?.score ?? 0) < match.score) best.set(match.id, match);
  const byScore = [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, MOST_FACETS);
  // A statement above sub-questions only sets the scene; a question above them comes first.
  return startsAsQuestion(raw.text) || raw.text.includes("?")
    ? [...best.values()].filter((match) => byScore.includes(match))
    : byScore;
}

/** A question that names no subject speaks of that of the question before or of the whole paper. */
function inherited(text: string, { before, theme }: Context): Question["facets"] {
  const [first] = before?.facets ?? [];
  const back =
    POINTS_BACK.exec(text)?.[0] ?? (text.length <= SHORT && !NAMES_A_MATTER.test(text) ? text : undefined);
  if (first && back) return [{ id: first.id, score: INHERITED_SCORE, because: [back] }];
  const fromTitle = chooseFacets(theme.filter(({ sum }) => sum >= INHERITED_SUM)).slice(0, 1);
  return fromTitle.map((match) => ({ ...match, score: INHERITED_SCORE }));
}

/** Reads what a split question asks for: facets, period, breakdowns, filters and conditions. */
export function readMeaning(raw: RawQuestion, context: Context): Question {
  const whole = [raw.text, ...raw.items.map(({ text }) => text)].join(" ").slice(0, READ_CHARACTERS);
  const own = routeParts(raw, context.theme);
  const shown = { text: raw.text.slice(0, READ_CHARACTERS), items: raw.items };
  return {
    ...raw,
    facets: own.length > 0 ? own : inherited(whole, context),
    window: readWindow(whole, context.date),
    breakdowns: readBreakdowns(shown),
    filters: readFilters(whole),
    conditions: readConditions(whole),
  };
}
