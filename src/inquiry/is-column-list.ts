import type { InquiryItem } from "./inquiry.ts";
import { startsAsQuestion } from "./splitting/wording.ts";

const LEADS_TO_COLUMNS =
  /(?::|(?<!\p{L})(?:mit|von|nach|unter Angabe|aufgeschlüsselt nach|getrennt nach|folgenden Angaben|folgende Angaben))\s*$/u;
const SENTENCE = /\?|^(?:wenn|falls|sofern|bitte|sollte)(?!\p{L})/iu;

/**
 * Do the lettered entries of a question name the columns of a table that is asked for ("… mit: a) Bezeichnung, b) Anbieter"),
 * rather than being questions of their own? No items: no.
 */
export function isColumnList(question: {
  readonly text: string;
  readonly items: readonly InquiryItem[];
}): boolean {
  const { text, items } = question;
  if (items.length === 0 || !LEADS_TO_COLUMNS.test(text.slice(-60))) return false;
  return items.every((item) => !SENTENCE.test(item.text) && !startsAsQuestion(item.text));
}
