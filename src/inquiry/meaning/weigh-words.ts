import type { Word } from "#language/words.ts";

type Zone = { readonly pattern: RegExp; readonly factor: number };

const EXAMPLE =
  "(?:z\\. ?B\\.|zum Beispiel|beispielsweise|etwa|insbesondere|bspw\\.|wie z|u\\. ?a\\.|unter anderem|inkl\\.|inklusive|einschließlich|darunter|vor allem)";

/** Parts of a question that say less about its subject than the main clause. */
const ZONES: readonly Zone[] = [
  { pattern: new RegExp(`\\((?:wie )?${EXAMPLE}[^()]*\\)`, "giu"), factor: 0.25 },
  { pattern: /\((?!\s*bitte)[^()]*\)/giu, factor: 0.45 },
  { pattern: new RegExp(`[–-] (?:wie )?${EXAMPLE}[^–?]{1,300} –`, "giu"), factor: 0.25 },
  { pattern: new RegExp(`, (?:wie )?${EXAMPLE}[^,.;?()]{1,200}`, "giu"), factor: 0.35 },
  { pattern: /(?<![A-Za-zÀ-ɏ])(?:bitte|wir bitten|es wird um)(?![A-Za-zÀ-ɏ])[^?]{1,500}/giu, factor: 0.6 },
  {
    pattern: /(?<![A-Za-zÀ-ɏ])(?:wenn|falls|sofern) (?:ja|nein|nicht)(?![A-Za-zÀ-ɏ])[^?.]{1,400}/giu,
    factor: 0.6,
  },
  { pattern: /, (?:damit|sodass|so dass) [^?.]{1,300}/giu, factor: 0.4 },
  { pattern: /(?<=[A-Za-zÀ-ɏ] )wie (?:\p{Lu}[A-Za-zÀ-ɏ]+(?:, | und | oder )?){1,6}/gu, factor: 0.4 },
];

/** How much each word counts for what the question is about, 0 to 1; words of the main clause (1) are left out. */
export function weighWords(text: string, words: readonly Word[]): ReadonlyMap<Word, number> {
  const zones = ZONES.flatMap(({ pattern, factor }) =>
    Array.from(text.matchAll(pattern), ({ index, 0: part }) => ({
      from: index,
      to: index + part.length,
      factor,
    })),
  );
  const weights = new Map<Word, number>();
  for (const word of words) {
    const around = zones.filter(({ from, to }) => word.start >= from && word.start < to);
    if (around.length > 0) weights.set(word, Math.min(...around.map(({ factor }) => factor)));
  }
  return weights;
}
