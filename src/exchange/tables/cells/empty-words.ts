import { foldGerman } from "#language/folding.ts";

const UNKNOWN_WORDS = new Set([
  ...[
    "unbekannt",
    "k.a.",
    "k. a.",
    "ka",
    "keine angabe",
    "keine angaben",
    "nicht bekannt",
    "unknown",
    "?",
    "??",
  ],
  ...["n.b.", "n. b.", "noch unbekannt", "tbd", "???"],
]);
const NOT_APPLICABLE_WORDS = new Set([
  "entfallt",
  "trifft nicht zu",
  "n/a",
  "nicht zutreffend",
  "not applicable",
]);
const NOTHING = /^[\s\-–—./]*$/u;

/** What a cell says that names no value: nothing at all, that nobody knows, or that it does not apply; null if it names one. */
export function emptyMeaning(text: string): "nothing" | "unknown" | "notApplicable" | null {
  if (NOTHING.test(text)) return "nothing";
  const folded = foldGerman(text.trim());
  if (UNKNOWN_WORDS.has(folded)) return "unknown";
  return NOT_APPLICABLE_WORDS.has(folded) ? "notApplicable" : null;
}
