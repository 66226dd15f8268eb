import { SYNONYMS } from "#catalogue/synonyms.ts";
import { isStopWord } from "#language/stop-words.ts";
import type { TokenWord } from "#language/tokens.ts";
import { searchWordsOf } from "./indexing/columns-of.ts";
import type { Form } from "./search-index.ts";

/** One thing that must occur: a word, a phrase or an expression that has synonyms. */
export type AskedTerm = {
  /** As it was typed. */
  readonly asked: string;
  /** The word, if it is a single one that compounds and beginnings may match; else null. */
  readonly word: TokenWord | null;
  readonly forms: readonly Form[];
};

/** What a query asks for; without terms and exclusions it asks for nothing. */
export type AskedQuery = { readonly terms: readonly AskedTerm[]; readonly excluded: readonly Form[] };

/** More terms and letters than these are not asked; it keeps a pasted page of text from costing much. */
const MOST_TERMS = 12;
const MOST_LETTERS = 1000;

const QUOTES = '"„“”»«';
const PIECE = new RegExp(
  `(?<not>(?<!\\S)-)?(?:[${QUOTES}](?<phrase>[^${QUOTES}]*)[${QUOTES}]?|(?<word>[^\\s${QUOTES}]+))`,
  "gu",
);

type Piece = {
  readonly isExcluded: boolean;
  readonly isPhrase: boolean;
  readonly words: readonly TokenWord[];
};

function piecesOf(query: string): readonly Piece[] {
  return Array.from(query.slice(0, MOST_LETTERS).normalize("NFC").matchAll(PIECE), ({ groups = {} }) => ({
    isExcluded: groups["not"] !== undefined,
    isPhrase: groups["phrase"] !== undefined,
    words: searchWordsOf(groups["phrase"] ?? groups["word"] ?? ""),
  })).filter(({ words }) => words.length > 0);
}

const tokensIn = (words: readonly TokenWord[]): readonly string[] => words.map(({ token }) => token);

/** Without stop words, unless there is nothing else. */
function telling(words: readonly TokenWord[]): readonly TokenWord[] {
  const bare = words.filter(({ folded }) => !isStopWord(folded));
  return bare.length > 0 ? bare : words;
}

const phraseForm = (words: readonly TokenWord[]): Form => ({
  phrases: [tokensIn(telling(words))],
  closeness: "asked",
});

type Synonym = { readonly tokens: readonly string[]; readonly others: readonly Form[] };

/** Every expression that has synonyms, by its first token, the longest first. */
const EXPRESSIONS: ReadonlyMap<string, readonly Synonym[]> = (() => {
  const all = SYNONYMS.flatMap((group) => {
    const members = group.map((text) => tokensIn(telling(searchWordsOf(text))));
    return members.map((tokens): Synonym => {
      const others = members.filter((one) => one.join(" ") !== tokens.join(" "));
      return { tokens, others: others.map((one) => ({ phrases: [one], closeness: "synonym" })) };
    });
  });
  return Map.groupBy(
    all.toSorted((a, b) => b.tokens.length - a.tokens.length),
    ({ tokens }) => tokens[0] ?? "",
  );
})();

/** How else a word may be spelled: "Antraege" is "Anträge", and the other way round. */
function spellings({ text, folded }: TokenWord): readonly string[] {
  const shorter = folded.replaceAll(/(?<=[aou])e/gu, "");
  const longer = text.toLowerCase().replaceAll(/[äöü]/gu, (letter) => `${letter.normalize("NFD")[0]}e`);
  const others = [shorter, longer].flatMap((one) => searchWordsOf(one).map(({ token }) => token));
  return [...new Set(others)];
}

function wordTerm(word: TokenWord): AskedTerm {
  const tokens = new Set([word.token, ...spellings(word)]);
  const forms = [...tokens].map((token): Form => ({ phrases: [[token]], closeness: "asked" }));
  return { asked: word.text, word, forms };
}

function synonymAt(words: readonly TokenWord[], at: number): Synonym | undefined {
  const known = EXPRESSIONS.get(words[at]?.token ?? "") ?? [];
  return known.find(({ tokens }) => tokens.every((token, nth) => words[at + nth]?.token === token));
}

/** Single words in a row as terms; expressions with synonyms are one term each. */
function wordTerms(words: readonly TokenWord[]): readonly AskedTerm[] {
  const terms: AskedTerm[] = [];
  for (let at = 0; at < words.length;) {
    const first = words[at];
    if (first === undefined) break;
    const { tokens, others } = synonymAt(words, at) ?? { tokens: [first.token], others: [] };
    const taken = words.slice(at, at + tokens.length);
    const own = wordTerm(first);
    const together: Form = { phrases: tokens.map((token) => [token]), closeness: "asked" };
    terms.push(
      tokens.length === 1
        ? { ...own, forms: [...own.forms, ...others] }
        : { asked: taken.map(({ text }) => text).join(" "), word: null, forms: [together, ...others] },
    );
    at += tokens.length;
  }
  return terms;
}

/** Reads words (all of them must occur), "phrases" and -exclusions; anything else is harmless text. */
export function readQuery(query: string): AskedQuery {
  const pieces = piecesOf(query);
  const excluded = pieces.filter(({ isExcluded }) => isExcluded).map(({ words }) => phraseForm(words));
  const wanted = pieces.filter(({ isExcluded }) => !isExcluded);
  const phrases = wanted.filter(({ isPhrase }) => isPhrase);
  const loose = wanted.filter(({ isPhrase }) => !isPhrase).flatMap(({ words }) => words);
  const single = phrases.length > 0 ? loose.filter(({ folded }) => !isStopWord(folded)) : telling(loose);
  const quoted = phrases.map(({ words }): AskedTerm => ({
    asked: words.map(({ text }) => text).join(" "),
    word: null,
    forms: [phraseForm(words)],
  }));
  const unlike = new Map([...quoted, ...wordTerms(single)].map((term) => [term.asked, term]));
  return { terms: [...unlike.values()].slice(0, MOST_TERMS), excluded: excluded.slice(0, MOST_TERMS) };
}
