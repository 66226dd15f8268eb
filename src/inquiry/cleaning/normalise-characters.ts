/** Replacements in their order; each is linear in the text's length. */
const REPLACEMENTS: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/\r\n?|[\u0085\u2028\u2029\f\v]/gu, "\n"],
  // A soft hyphen at the end of a line parts a word; elsewhere it is invisible.
  [/\u00ad[ \u00a0]*\n[ \u00a0]*(?=\p{Ll})/gu, ""],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, ""],
  [/[\u2010\u2011]/gu, "-"],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, " "],
  [/\t/gu, "   "],
  [/[¹²³⁰⁴-⁹]+(?!\p{L})/gu, ""],
  // Leftovers of web pages and of line ends written out.
  [/<!\[CDATA\[|\]\]>|<\/?(?:a|p|br|b|i|u|em|strong|span|div|li|ul|ol)\b[^<>\n]{0,300}>/giu, " "],
  [/[/\\]n$/u, ""],
];

/** The text with one kind of line end, blank and hyphen, and without characters that nobody sees. */
export function normaliseCharacters(text: string): string {
  return REPLACEMENTS.reduce((done, [pattern, by]) => done.replace(pattern, by), text.normalize("NFC"));
}
