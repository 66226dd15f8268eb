/** A word, figure, quotation or sign of a text. */
export type GuardedWord = {
  readonly text: string;
  /** Full stops, commas, colons and semicolons that stand before it. */
  readonly marks: string;
  /** No blank stands before it. */
  readonly isJoined: boolean;
};

/** The words of a text in their order, and the marks that end it. */
export type GuardedText = { readonly words: readonly GuardedWord[]; readonly end: string };

/** A quotation is one piece; a word reaches to its last letter or digit before a blank; any other sign stands alone. */
const PIECE = /„[^„“]*“|[+±−–-]?[\p{L}\p{N}](?:[^\s„“"()[\]<>{}]*[\p{L}\p{N}])?|[^\s]/gu;
const MARK = /^[.,;:]$/u;

const CONTRACTED: Readonly<Record<string, readonly [string, string]>> = {
  im: ["in", "dem"],
  am: ["an", "dem"],
  zum: ["zu", "dem"],
  zur: ["zu", "der"],
  vom: ["von", "dem"],
  beim: ["bei", "dem"],
};

/** With a capital as its first letter. */
export function withCapital(word: string): string {
  return word.charAt(0).toLocaleUpperCase("de-DE") + word.slice(1);
}

/** "im" as "in dem", with a capital if it had one; any other word as it is. */
function spelledOut(piece: string): readonly string[] {
  const small = piece.toLocaleLowerCase("de-DE");
  const parts = Object.hasOwn(CONTRACTED, small) ? CONTRACTED[small] : undefined;
  if (parts === undefined) return [piece];
  if (piece === small) return parts;
  return piece === withCapital(small) ? [withCapital(parts[0]), parts[1]] : [piece];
}

/** A text in one line, as it is compared and printed: composed letters, plain blanks, none at its ends. */
export function plainLine(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

/** The words of a plain line; "im" and its like are spelled out. */
export function guardedText(line: string): GuardedText {
  const words: GuardedWord[] = [];
  let marks = "";
  for (const { 0: piece, index } of line.matchAll(PIECE)) {
    if (MARK.test(piece)) {
      marks += piece;
      continue;
    }
    const isJoined = index > 0 && line[index - 1] !== " ";
    const [first = piece, ...others] = spelledOut(piece);
    words.push({ text: first, marks, isJoined });
    words.push(...others.map((text) => ({ text, marks: "", isJoined: false })));
    marks = "";
  }
  return { words, end: marks };
}

/** Does the piece hold a digit? */
export function isFigure(piece: string): boolean {
  return /\p{N}/u.test(piece);
}

/** Is the piece a quotation, or does it hold a capital: a name, a noun, an abbreviation? */
export function isName(piece: string): boolean {
  return /^„|\p{Lu}/u.test(piece);
}
