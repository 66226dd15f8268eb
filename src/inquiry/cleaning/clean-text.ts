import { dropFootnotes } from "./drop-footnotes.ts";
import { dropPageFurniture } from "./drop-page-furniture.ts";
import { joinHyphenated } from "./join-hyphenated.ts";
import { normaliseCharacters } from "./normalise-characters.ts";
import { repairWords } from "./repair-words.ts";
import { unfoldLine } from "./unfold-line.ts";

/**
 * The lines of a paper without artefacts of printing and extraction: one kind of blank and hyphen, words whole again,
 * no page furniture, no footnotes. Blanks within a line stay (columns), empty lines are "".
 */
export function cleanText(text: string): readonly string[] {
  const printed = normaliseCharacters(text)
    .split("\n")
    .map((line) => line.trimEnd());
  const joined = joinHyphenated(dropPageFurniture(unfoldLine(printed)));
  return dropFootnotes(repairWords(joined.join("\n")).split("\n"));
}
