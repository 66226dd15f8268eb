import type { FacetId } from "#catalogue/facets.ts";
import type { Word } from "#language/words.ts";
import { featuresOf } from "./features.ts";
import type { RoutingModel } from "./open-model.ts";

/** What the model says of one facet: above 0 means more likely than not; the words that led there, the strongest first. */
export type Opinion = { readonly id: FacetId; readonly logit: number; readonly words: readonly Word[] };

type Share = { readonly word: Word; readonly share: number };

const MOST_WORDS = 3;
/** A word that adds less than this leads nowhere by itself. */
const LEAST_SHARE = 0.25;
/** A facet as unlikely as this is chosen, if at all, for its cues, which explain it. */
const LEAST_LOGIT = -2;

function leadingWords(shares: readonly Share[]): readonly Word[] {
  const sums = new Map<Word, number>();
  for (const { word, share } of shares) sums.set(word, (sums.get(word) ?? 0) + share);
  return [...sums]
    .filter(([, sum]) => sum >= LEAST_SHARE)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}

/** How likely a text asks for each facet, as the model has learned it, and by which words. */
export function applyModel(text: string, model: RoutingModel): readonly Opinion[] {
  const logits = [...model.bias];
  const shares = model.facets.map((): Share[] => []);
  for (const { name, value, word } of featuresOf(text)) {
    for (const { facet, weight } of model.weightsOf(name)) {
      const share = weight * value;
      logits[facet] = (logits[facet] ?? 0) + share;
      shares[facet]?.push({ word, share });
    }
  }
  return model.facets.map((id, place) => {
    const logit = logits[place] ?? 0;
    return { id, logit, words: logit < LEAST_LOGIT ? [] : leadingWords(shares[place] ?? []) };
  });
}
