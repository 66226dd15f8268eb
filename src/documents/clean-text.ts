// Control characters no format can hold, marks that turn the direction of writing (they can make a
// text read differently from what it says), byte order marks and code points that are no characters.
const UNFIT = /\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/gu;
const LINE_ENDS = /[\t\n\r\u0085\u2028\u2029]+/gu;

/** The text as every format can show it: well-formed Unicode in one line, without control characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(LINE_ENDS, " ").replaceAll(UNFIT, "");
}
