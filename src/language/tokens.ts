import { foldGerman } from "./folding.ts";
import { stemGerman } from "./stemming.ts";
import { WORD, type Word } from "./words.ts";

/** A word of a text with the token under which indexes know it. */
export type TokenWord = Word & { readonly token: string };

const PLAIN = /^[a-pr-z0-9]*$/u;
const LONGEST = 60;
/** How many different words are remembered: a register uses the same ones over and over. */
const REMEMBERED = 50_000;

type Forms = Pick<TokenWord, "folded" | "stem" | "token">;
const known = new Map<string, Forms>();

const coded = (letter: string): string =>
  /[a-pr-z0-9]/u.test(letter) ? letter : letter === "q" ? "qq" : `q${letter.codePointAt(0)?.toString(16)}q`;

/**
 * A stem in small Latin letters and digits only, so that no database can split or fold it once more: other letters
 * become their code between two q, a q becomes two. Only the first 60 characters count.
 */
export function tokenOf(stem: string): string {
  const plain = PLAIN.test(stem) ? stem : Array.from(stem, coded).join("");
  return plain.length > LONGEST ? plain.slice(0, LONGEST) : plain;
}

/** Stands between two texts where no word is, so that no phrase reaches across; no word has this token. */
export const GAP = "qz";

function formsOf(printed: string): Forms {
  const before = known.get(printed);
  if (before !== undefined) return before;
  const stem = stemGerman(printed);
  const forms = { folded: foldGerman(printed), stem, token: tokenOf(stem) };
  if (known.size >= REMEMBERED) known.clear();
  known.set(printed, forms);
  return forms;
}

/** The words of a text (see `wordsOf`) with their tokens. */
export function tokenWordsOf(text: string): readonly TokenWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: printed, index: start }) => {
    const { folded, stem, token } = formsOf(printed);
    return { text: printed, folded, stem, token, start, end: start + printed.length };
  });
}
