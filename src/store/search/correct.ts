import { tokenOf } from "#language/tokens.ts";
import { typingErrors } from "#language/typing-errors.ts";
import type { AskedTerm } from "./read-query.ts";
import type { Form } from "./search-index.ts";
import type { Vocabulary } from "./widen.ts";

const SHORTEST = 4;
const LONG = 8;
const MOST_CANDIDATES = 6;
const LAST_LETTER = "\u{10ffff}";

type Known = { readonly word: string; readonly stem: string };

/** A word is looked for among those with its first letter, or with its second, if the first is wrong or swapped. */
const firstsOf = (word: string): readonly string[] => [word[0] ?? "", word[1] ?? ""];

/** The words of the register that begin like any of these, in one statement. */
async function alike(
  { database, authority, rank }: Vocabulary,
  words: readonly string[],
): Promise<readonly Known[]> {
  const firsts = [...new Set(words.flatMap(firstsOf))];
  if (firsts.length === 0) return [];
  return database
    .selectFrom("search_word")
    .select(["word", "stem"])
    .where("authority", "=", authority)
    .where("rank", "<=", rank)
    .where((is) =>
      is.or(firsts.map((first) => is.and([is("word", ">=", first), is("word", "<", first + LAST_LETTER)]))),
    )
    .orderBy("word")
    .execute();
}

/** Stems of the closest words that may have been meant; none if all are too far. */
function meantBy(word: string, known: readonly Known[]): readonly string[] {
  const most = word.length >= LONG ? 2 : 1;
  const firsts = firstsOf(word);
  const close = known.flatMap(({ word: other, stem }) => {
    const errors = firsts.includes(other[0] ?? "") ? typingErrors({ a: word, b: other }, most) : null;
    return errors === null ? [] : [{ errors, stem }];
  });
  const least = Math.min(...close.map(({ errors }) => errors));
  const best = close.filter(({ errors }) => errors === least).map(({ stem }) => stem);
  return [...new Set(best)].slice(0, MOST_CANDIDATES);
}

/** For terms that find nothing, the same with words of the register that differ by typing errors, if it has any. */
export async function correct(
  vocabulary: Vocabulary,
  terms: readonly AskedTerm[],
): Promise<ReadonlyMap<AskedTerm, AskedTerm>> {
  const words = terms.flatMap((term) => {
    const folded = term.word?.folded ?? "";
    return folded.length < SHORTEST ? [] : [{ term, folded }];
  });
  const known = await alike(
    vocabulary,
    words.map(({ folded }) => folded),
  );
  const meant = words.flatMap(({ term, folded }): (readonly [AskedTerm, AskedTerm])[] => {
    const stems = meantBy(folded, known);
    const forms = stems.map((stem): Form => ({ phrases: [[tokenOf(stem)]], closeness: "error" }));
    return forms.length === 0 ? [] : [[term, { ...term, forms }]];
  });
  return new Map(meant);
}
