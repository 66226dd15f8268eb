import { isStopWord } from "#language/stop-words.ts";
import { tokenWordsOf } from "#language/tokens.ts";

/** What the wording of a question comes to. */
export type Phrase = {
  /** The same for the same words, marks and blanks aside. */
  readonly mark: string;
  /** Stems of the words that say something, each with a word as printed. */
  readonly words: ReadonlyMap<string, string>;
};

/** So many wordings are remembered: an archive is asked over and over. */
const REMEMBERED = 20_000;
const known = new Map<string, Phrase>();

function analysed(text: string): Phrase {
  const words = tokenWordsOf(text);
  const telling = words.filter(({ folded }) => folded.length > 1 && !isStopWord(folded));
  return {
    mark: words.map(({ folded }) => folded).join(" "),
    words: new Map(telling.map(({ token, text: printed }) => [token, printed])),
  };
}

/** What a wording comes to; worked out once. */
export function phraseOf(text: string): Phrase {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= REMEMBERED) known.clear();
  const phrase = analysed(text);
  known.set(text, phrase);
  return phrase;
}
