import { readFileSync } from "node:fs";
import { cleanText } from "#documents/clean-text.ts";
import { codePointsOf } from "./font-coverage.ts";
import { FONT_FILES } from "./fonts.ts";

// Shown by the second typeface, which the typesetter brings along.
const SECOND_TYPEFACE = /[■□▪▫●○◆▲▼◀▶]/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/u;
const STAND_INS: Readonly<Record<string, string>> = {
  "\u2007": "\u00a0",
  "\u2010": "-",
  "\u2011": "-",
  "\u2015": "–",
  "☐": "[ ]",
  "☑": "[x]",
  "☒": "[x]",
  "✓": "[x]",
  "✔": "[x]",
  "✗": "×",
  "✘": "×",
  "★": "*",
  "☆": "*",
};
const USUAL = /^[ -~äöüÄÖÜß„“”‚‘’–…§€°²³\u00a0]*$/u;

let known: ReadonlySet<number> | null = null;

/** Characters every cut of the typeface shows; read once, at the first unusual character. */
function coverage(): ReadonlySet<number> {
  known ??= FONT_FILES.map((file) => codePointsOf(readFileSync(file))).reduce((all, one) =>
    all.intersection(one),
  );
  return known;
}

function isShown(character: string): boolean {
  return (
    coverage().has(character.codePointAt(0) ?? 0) ||
    SECOND_TYPEFACE.test(character) ||
    INVISIBLE.test(character)
  );
}

function codeName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `[U+${code}]`;
}

function printable(character: string): string {
  if (isShown(character)) return character;
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return "";
  const plain = STAND_INS[character] ?? character.normalize("NFKC");
  return plain !== character && Array.from(plain).every(isShown) ? plain : codeName(character);
}

/**
 * The text as the typefaces can show it: PDF/UA refuses a character without a glyph, so one that
 * has none is named by its code, `[U+1F600]`, and nothing is lost silently.
 */
export function printableText(text: string): string {
  const clean = cleanText(text);
  if (USUAL.test(clean)) return clean;
  return Array.from(clean.normalize("NFC"), printable).join("");
}
