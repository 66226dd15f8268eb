import { FACETS, type FacetId } from "#catalogue/facets.ts";
import { quoted } from "#language/lists.ts";
import type { ComparedQuestion } from "./compared-answer.ts";
import { phraseOf } from "./phrase.ts";

/** How like two questions are (0 to 1), and why, in German. */
export type Likeness = { readonly score: number; readonly because: readonly string[] };

/** What of a question counts. */
export type Asked = Pick<ComparedQuestion, "text" | "under" | "facets" | "window" | "filters">;

/** From here on two questions ask for the same. */
export const ALIKE = 0.5;

const WORDS_WEIGH = 0.6;
/** The question above says what a sub-question is about, but its own words count more. */
const UNDER_WEIGHS = 0.4;
const FURTHER_FACET_WEIGHS = 0.5;
const OTHER_WINDOW = 0.92;
const OTHER_FILTERS = 0.5;
const FILTERS_OF_ONE = 0.85;
const MOST_WORDS_TOLD = 5;

type Weights = { readonly of: ReadonlyMap<string, number>; readonly sum: number };
type Sketch = { readonly mark: string; readonly words: Weights; readonly facets: Weights };

/** The same for questions with the same words, blanks and marks aside. */
export function questionMark({ text, under }: Asked): string {
  return `${under === null ? "" : phraseOf(under).mark}|${phraseOf(text).mark}`;
}

/** Shared weight by all weight, and by the lighter one's: a short question may be part of a long one. */
function overlapOf(one: Weights, other: Weights): number {
  const [few, many] = one.of.size <= other.of.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [name, weight] of few.of) shared += Math.min(weight, many.of.get(name) ?? 0);
  const lighter = Math.min(one.sum, other.sum);
  return lighter === 0 ? 0 : (shared / (one.sum + other.sum - shared) + shared / lighter) / 2;
}

function weightsFrom(of: ReadonlyMap<string, number>): Weights {
  let sum = 0;
  for (const weight of of.values()) sum += weight;
  return { of, sum };
}

function facetWeights(facets: readonly FacetId[]): Weights {
  return weightsFrom(new Map(facets.map((id, at) => [id, at === 0 ? 1 : FURTHER_FACET_WEIGHS])));
}

const sameWindow = (one: Asked, other: Asked): boolean =>
  one.window?.from === other.window?.from && one.window?.to === other.window?.to;

function filtersWeigh(one: Asked, other: Asked): number {
  if (one.filters.length === 0 && other.filters.length === 0) return 1;
  const [own, others] = [one, other].map(({ filters }) => new Set(filters.map((name) => name.toLowerCase())));
  if (!own || !others || own.size === 0 || others.size === 0) return FILTERS_OF_ONE;
  return own.isDisjointFrom(others) ? OTHER_FILTERS : 1;
}

function reasons(
  [one, other]: readonly [Asked, Asked],
  [own, others]: readonly [Sketch, Sketch],
): readonly string[] {
  const facets = one.facets.filter((id) => other.facets.includes(id));
  const words = [...own.words.of]
    .filter(([token]) => others.words.of.has(token))
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_WORDS_TOLD)
    .map(
      ([token]) => phraseOf(one.text).words.get(token) ?? phraseOf(one.under ?? "").words.get(token) ?? token,
    );
  const windows =
    one.window === null && other.window === null
      ? []
      : [sameWindow(one, other) ? "gleicher Zeitraum" : "anderer Zeitraum"];
  return [
    ...facets.map((id) => `Thema ${quoted(FACETS[id].title)}`),
    ...(words.length > 0 ? [`gemeinsame Wörter: ${words.join(", ")}`] : []),
    ...windows,
    ...(filtersWeigh(one, other) < 1 ? ["andere Eingrenzung"] : []),
  ];
}

/** How rare a word is among all questions: a word that all of them use tells none from another. */
function rarityIn(questions: readonly Asked[]): (token: string) => number {
  const counts = new Map<string, number>();
  const texts = new Set(questions.flatMap(({ text, under }) => (under === null ? [text] : [text, under])));
  for (const text of texts)
    for (const token of phraseOf(text).words.keys()) counts.set(token, (counts.get(token) ?? 0) + 1);
  const rarities = counts
    .entries()
    .map(([token, count]) => [token, Math.log(1 + (1 + texts.size) / count)] as const);
  const known = new Map(rarities);
  return (token) => known.get(token) ?? 0;
}

/** Tells of any two of these questions how like they are: by facets, words by their rarity, filters and window. */
export function likenessAmong(questions: readonly Asked[]): (one: Asked, other: Asked) => Likeness {
  const rarity = rarityIn(questions);
  const sketches = new Map<Asked, Sketch>();

  function sketchOf(asked: Asked): Sketch {
    const known = sketches.get(asked);
    if (known) return known;
    const words = new Map<string, number>();
    for (const token of phraseOf(asked.under ?? "").words.keys())
      words.set(token, UNDER_WEIGHS * rarity(token));
    for (const token of phraseOf(asked.text).words.keys()) words.set(token, rarity(token));
    const sketch = {
      ...{ mark: questionMark(asked), words: weightsFrom(words) },
      facets: facetWeights(asked.facets),
    };
    sketches.set(asked, sketch);
    return sketch;
  }

  return (one, other) => {
    const [own, others] = [sketchOf(one), sketchOf(other)];
    const words = overlapOf(own.words, others.words);
    const hasFacets = own.facets.sum > 0 && others.facets.sum > 0;
    const meaning = hasFacets ? overlapOf(own.facets, others.facets) : words;
    const alike = WORDS_WEIGH * words + (1 - WORDS_WEIGH) * meaning;
    const isSame = own.mark === others.mark;
    const score = isSame ? 1 : alike * filtersWeigh(one, other) * (sameWindow(one, other) ? 1 : OTHER_WINDOW);
    return {
      score: Math.round(score * 1000) / 1000,
      get because() {
        return reasons([one, other], [own, others]);
      },
    };
  };
}
