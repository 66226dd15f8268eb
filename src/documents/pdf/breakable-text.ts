const ZERO_WIDTH_SPACE = "\u200b";
const LONG_WORD = /\S{21,}/gu;
const AFTER_SIGNS = /([/._?&=:@|+])(?=\S)/gu;
// Longer than any German word; the hyphenation takes care of shorter ones.
const NO_WORD = /[^\s\u200b-]{41,}/gu;
const PIECE = /.{12}(?=.)/gu;

/** Lets addresses, codes and endless words break, which hyphenation cannot: invisible places to break are put in. */
export function breakableText(text: string): string {
  return text.replaceAll(LONG_WORD, (word) =>
    word
      .replaceAll(AFTER_SIGNS, `$1${ZERO_WIDTH_SPACE}`)
      .replaceAll(NO_WORD, (rest) => rest.replaceAll(PIECE, (piece) => piece + ZERO_WIDTH_SPACE)),
  );
}
