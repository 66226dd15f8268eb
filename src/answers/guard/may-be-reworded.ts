import type { AnswerBlock, ParagraphBlock } from "#answers/answer.ts";
import { IN_PLACE } from "#answers/speech/speak.ts";
import { recordAt, type Snapshot } from "#records/snapshot.ts";
import { mayShow } from "#records/visibility.ts";
import { plainLine } from "./guarded-text.ts";

/** Longer paragraphs are not sent. */
const MOST_CHARACTERS = 1200;

/** Sentences that say what is not known, not told or not there: they stay word for word. */
const SAYS_NOTHING = [
  ...Object.values(IN_PLACE).filter((words) => words !== IN_PLACE.notApplicable),
  ...["nicht mitgeteilt", "nicht öffentlich", "nicht mehr im verzeichnis", "nicht bekannt", "keine angaben"],
  ...["fehlanzeige", "entfällt", "offen:"],
].map((words) => words.toLocaleLowerCase("de-DE"));

/** May a reader of council papers open every record that is cited, and is none of them a person's own words? */
function isOpenly({ evidence }: ParagraphBlock, snapshot: Snapshot): boolean {
  return evidence.every((one) => {
    const record = recordAt(snapshot, one.slice(0, one.lastIndexOf("@")));
    return record !== undefined && record.type !== "statement" && mayShow(record.visibility, "council");
  });
}

/**
 * May this block be shown to a language model? Only a paragraph of the program's own words with evidence; never a
 * table, a text approved by a person, a sentence about what is missing or withheld, or one that rests on a record
 * which is internal until somebody signs.
 */
export function mayBeReworded(block: AnswerBlock, snapshot: Snapshot): block is ParagraphBlock {
  if (block.kind !== "paragraph" || block.connective || block.markdown || block.evidence.length === 0)
    return false;
  if (block.text.length > MOST_CHARACTERS || plainLine(block.text) !== block.text) return false;
  const small = block.text.toLocaleLowerCase("de-DE");
  return !SAYS_NOTHING.some((words) => small.includes(words)) && isOpenly(block, snapshot);
}
