/** What stands before an entry of a list. `parent` is the number of a mark such as "6a". */
export type Mark = {
  readonly kind: "number" | "letter" | "dash" | "roman";
  /** The bare mark ("5", "a", "1.1"); null for dashes and bullets. */
  readonly no: string | null;
  /** The sign of a dash or bullet, else "". */
  readonly sign: string;
  readonly parent: string | null;
  /** The whole mark without brackets, where it names its parent too ("1.a"). */
  readonly full: string | null;
};

export type Entry = { readonly mark: Mark; readonly text: string };

const MONTH = /^(?:Jan|Jän|Feb|März|Mär|April|Apr|Mai|Juni|Juli|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u;
const FRAGE = /^Frage\s+(?:Nr\.?\s*)?(\d{1,3})\s?([a-z])?\s?(?:[:.)]+|[-–]|$)\s*/iu;
const FRAGE_AFTER = /^(\d{1,3})\.\s?Frage\s?(?::|$)\s*/iu;
const NUMBER_LETTER = /^\(?(\d{1,3})[.)]?\s?([a-z])\s?[.)]+\s+/u;
const DECIMAL = /^(\d{1,2}(?:\.[1-9]\d?)+)[.)]?\s+(?=[\p{L}„«"(])/u;
const NUMBER = /^\(?(\d{1,3})\s?[.)]+(?:\s+|(?=[\p{Lu}„«"])|$)/u;
const LETTER = /^\(?([a-z]|aa|bb|cc|dd|[ivx]{2,4})\s?(?:\.\)|[.)])(?:\s+|(?=\p{Lu})|$)/u;
const ROMAN = /^(?=[IVX])((?:X{0,2})(?:IX|IV|V?I{0,3}))[.)]\s+/u;
const DASH = /^([-–—•●▪◦*·‣⁃➢➤►■□▶○✓🡪])(?:\s+|$)/u;
const ABBREVIATED = /^\p{L}\.(?:\s|$)|^\p{L}\.\p{L}/u;

const mark = (kind: Mark["kind"], no: string | null, extra: Partial<Mark> = {}): Mark => ({
  kind,
  no,
  sign: "",
  parent: null,
  full: null,
  ...extra,
});

type Reader = (line: string) => { readonly mark: Mark; readonly length: number } | null;

/** Makes a reader from a pattern; what comes after the mark decides whether it really is one. */
function reader(
  pattern: RegExp,
  make: (match: RegExpExecArray) => Mark,
  refuse?: (rest: string) => boolean,
): Reader {
  return (line) => {
    const match = pattern.exec(line);
    if (!match || refuse?.(line.slice(match[0].length))) return null;
    return { mark: make(match), length: match[0].length };
  };
}

const printed = (text: string): string => text.replaceAll(/^Frage|[\s():]|[.)]+\s*$/giu, "");

const numbered = (match: RegExpExecArray): Mark =>
  match[2]
    ? mark("letter", match[2], { parent: match[1] ?? null, full: printed(match[0]) })
    : mark("number", match[1] ?? null);

const READERS: readonly Reader[] = [
  reader(FRAGE, numbered),
  reader(FRAGE_AFTER, numbered),
  reader(NUMBER_LETTER, numbered, (rest) => ABBREVIATED.test(rest)),
  reader(DECIMAL, (match) => mark("number", match[1] ?? null)),
  reader(
    NUMBER,
    numbered,
    (rest) => MONTH.test(rest) || /^\d|^(?:Wahlperiode|Sitzung|Legislatur|Fragestunde)/u.test(rest),
  ),
  reader(
    LETTER,
    (match) => mark("letter", match[1] ?? null),
    (rest) => ABBREVIATED.test(rest),
  ),
  reader(ROMAN, (match) => mark("roman", match[1] ?? null)),
  reader(DASH, (match) => mark("dash", null, { sign: match[1] ?? "" })),
];

const LONGEST_MARK = 40;

/** The mark at the start of a line (without blanks before it) and the text behind it; null if the line has none. */
export function readMark(line: string): Entry | null {
  const start = line.slice(0, LONGEST_MARK);
  for (const read of READERS) {
    const found = read(start);
    if (found) return { mark: found.mark, text: line.slice(found.length) };
  }
  return null;
}

/** Is this the mark that comes next in its list (or the first of one)? */
export function follows(next: string, before: string | null | undefined): boolean {
  if (next === "1" || next === "a" || next === "i") return true;
  if (!before) return false;
  if (/^\d+$/u.test(next)) return Number(next) === Number.parseInt(before, 10) + 1;
  return next.length === 1 && next.codePointAt(0) === (before.codePointAt(0) ?? 0) + 1;
}
