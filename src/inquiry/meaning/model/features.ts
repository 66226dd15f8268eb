import { wordsOf, type Word } from "#language/words.ts";
import { weighWords } from "#inquiry/meaning/weigh-words.ts";

/** One property of a question's wording, how much it counts, and the word that shows it. */
export type Feature = { readonly name: string; readonly value: number; readonly word: Word };

/** Words that stand in any question and tell nothing of its subject. */
const LITTLE = new Set(
  "der die das den dem des ein eine einer einem einen und oder in im mit bei zu zum zur an am auf aus von vom fur es sich ist sind werden wird".split(
    " ",
  ),
);
const NUMBER = /^\d+$/u;
/** Parts of words let "Telefonassistent" share something with "Sprachassistent". */
const PART_LENGTHS = [4, 5] as const;
const SHORTEST_WITH_PARTS = 5;
const VALUE = { word: 1, pair: 0.5, part: 0.4 } as const;

function partsOf(stem: string): readonly string[] {
  const bounded = `^${stem}`;
  return PART_LENGTHS.flatMap((length) =>
    Array.from({ length: Math.max(0, bounded.length - length + 1) }, (_, at) =>
      bounded.slice(at, at + length),
    ),
  );
}

/** The names of a word's properties with their values: its stem, the stem with the one before, parts of it. */
function namesOf(word: Word, before: Word | undefined): readonly (readonly [name: string, value: number])[] {
  const pair = [`b${before?.stem ?? "^"} ${word.stem}`, VALUE.pair] as const;
  if (LITTLE.has(word.folded)) return [pair];
  const whole = NUMBER.test(word.folded) ? [] : [[`w${word.stem}`, VALUE.word] as const];
  const parts = word.folded.length < SHORTEST_WITH_PARTS ? [] : partsOf(word.stem);
  return [...whole, pair, ...parts.map((part) => [`c${part}`, VALUE.part] as const)];
}

/**
 * What the learned model sees of a text: stems, pairs of neighbouring stems and parts of words, examples and brackets
 * weighing less than the main clause. The values are scaled to length 1, so that long questions count like short ones.
 */
export function featuresOf(text: string): readonly Feature[] {
  const words = wordsOf(text);
  const shares = weighWords(text, words);
  const found = new Map<string, Feature>();
  for (const [at, word] of words.entries()) {
    const share = shares.get(word) ?? 1;
    for (const [name, value] of namesOf(word, words[at - 1])) {
      const weighted = value * share;
      if ((found.get(name)?.value ?? 0) < weighted) found.set(name, { name, value: weighted, word });
    }
  }
  const all = [...found.values()];
  const length = Math.sqrt(all.reduce((sum, { value }) => sum + value * value, 0)) || 1;
  return all.map((feature) => ({ ...feature, value: feature.value / length }));
}
