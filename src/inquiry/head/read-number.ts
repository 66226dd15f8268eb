import { readDates } from "#inquiry/dates/read-dates.ts";

const TOKEN = "(?=[^\\s]*\\d)[\\p{Lu}\\d][A-Za-zÀ-ɏ\\d]*(?:[-/._]{1,2}[A-Za-zÀ-ɏ\\d]+)*";
const DIGITS = "\\d[\\d ]*(?:\\s?[-/]\\s?\\d[\\d ]*\\d)+(?:[-.][A-Za-zÀ-ɏ\\d]+)*";

/** Where papers print their number, the surest places first. Group 1 is the number. */
const PLACES: readonly RegExp[] = [
  new RegExp(
    `(?:^|\\s{2,})(?:Drucksachen?|Drs\\.?|DS)(?:\\s?[-–]?\\s?(?:nummer|Nr\\.?))?(?:\\s*:|\\s[-–]\\s)?\\s*(${DIGITS}|${TOKEN})`,
    "iu",
  ),
  new RegExp(
    `^(?:Vorlagen?|Anfragen?|Antrags?|Geschäfts?|Dokumenten?|Registrier)-?\\s?(?:nummer|Nr\\.?|-Nr\\.?)\\s*:?\\s*(${TOKEN})`,
    "iu",
  ),
  new RegExp(
    `^(?:Vorlage|Zahl|Geschäftszahl|GZ|Geschäft|Aktenzeichen|Az\\.?|Nummer|Nr\\.|Bearbeitungsnummer)\\s*:?\\s*(${TOKEN})`,
    "iu",
  ),
  new RegExp(`\\S\\s{3,}(${TOKEN})$`, "u"),
  new RegExp(
    `^(?:(?:Beantwortung|Antwort) (?:der|auf die|zur) )?(?:[A-Za-zÀ-ɏ]+ )?(?:[A-Z]?[a-zäöü]*[Aa]nfrage|Interpellation|[A-Z]?[a-zäöü]*[Aa]ntrag|Postulat|Motion|Auskunftsersuchen)\\s+(?:Nr\\.?\\s*)?((?:[\\p{Lu}]{1,4} )?${TOKEN})(?=\\s*(?:$|[:|,(–-]))`,
    "u",
  ),
  new RegExp(`^(${TOKEN})(?:\\s{2,}\\p{Lu}|\\s*(?:$|[|:]|[-–]\\s|[IVXLC]+\\. ?GP))`, "u"),
];
const HEAD_LINES = 30;
const LONGEST = 200;

const isNumber = (token: string): boolean =>
  readDates(token).length === 0 &&
  !/^\d{1,4}[.:]?$|^\d{1,2}\.\d{1,2}\.|^\d{5}$|^\d+\.$/u.test(token) &&
  /\d/u.test(token);

function numberIn(line: string, place: RegExp): string | null {
  const token = place
    .exec(line)?.[1]
    ?.replaceAll(/\s*([-/])\s*/gu, "$1")
    .trim();
  if (!token || !isNumber(token)) return null;
  // Long numbers are printed in groups of three digits.
  return /^[\d/ -]+$/u.test(token) ? token.replaceAll(" ", "") : token;
}

/** The number under which the paper is kept ("22-1874", "21/2877"), without blanks around its signs; null if none is printed. */
export function readNumber(lines: readonly string[]): string | null {
  const head = lines
    .slice(0, HEAD_LINES)
    .map((line) => line.trim())
    .filter((line) => line.length < LONGEST);
  for (const place of PLACES) {
    for (const line of head) {
      const number = numberIn(line, place);
      if (number) return number;
    }
  }
  return null;
}
