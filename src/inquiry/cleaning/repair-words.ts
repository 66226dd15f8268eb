/** Faults of text recognition that can be told from the word alone. */
const REPAIRS: readonly (readonly [pattern: RegExp, by: string])[] = [
  // "Kl" with a small L is the abbreviation KI, unless a dot makes it "Klasse".
  [/(?<![\p{L}\p{N}])Kl(?![\p{L}\p{N}.])/gu, "KI"],
  // A font that loses "ü" together with the letter before it.
  [/(?<![\p{L}\p{N}])nstlich(?=e[rnsm]?\b)/gu, "künstlich"],
  [/(?<=\p{Ll} )r (?=\p{L}{3})/gu, "für "],
];

/** A number at the start of a line in which a figure was read as a letter: "l." and "1O.". */
const MISREAD_NUMBER = /^([ ]*)(?=[lIO\d]{1,3}[.)] )(l|[lIO]\d{1,2}|\d{1,2}[lIO])(?=[.)] +\p{Lu})/gmu;
const FIGURES: Readonly<Record<string, string>> = { l: "1", I: "1", O: "0" };

/** Ends of words that are no words themselves: what follows a hyphen left over from the end of a line. */
const TAILS =
  "lich|liche|lichen|licher|liches|ten|ung|ungen|keit|keiten|heit|heiten|tung|tungen|schaft|schaften|wärtig|wärtige|wärtigen|gen|tion|tionen|tei|teien|ren|ger|ter|tern|nen|sche|schen|tät|täten|rung|rungen|lung|lungen|nung|nungen|dung|dungen|sung|sungen|gung|gungen|zung|zungen|gung|rin|rinnen|tin|tinnen|rer|ler|ner|fung|fungen|bung|bungen|hung|hungen";
const LEFT_OVER_HYPHEN = new RegExp(`(?<=\\p{Ll}{3})-(?=(?:${TAILS})(?!\\p{L}))`, "gu");

/** The text with such faults mended as have only one reading. */
export function repairWords(text: string): string {
  return REPAIRS.reduce((done, [pattern, by]) => done.replace(pattern, by), text)
    .replace(LEFT_OVER_HYPHEN, "")
    .replace(
      MISREAD_NUMBER,
      (_, blanks: string, number: string) =>
        blanks + number.replaceAll(/[lIO]/gu, (letter) => FIGURES[letter] ?? letter),
    );
}
