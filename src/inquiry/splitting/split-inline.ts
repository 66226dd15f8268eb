import { readMark } from "./mark.ts";

const NUMBER_INSIDE = /(?<=[?.!:;)“"»] {1,9})(\d{1,3})[.)] +(?=[\p{Lu}„«])/gu;
const FRAGE_INSIDE = /(?<=[\p{L}\p{P}] {1,9})Frage (\d{1,3})\s?[:.)] *(?=[\p{Lu}„«])/gu;
const LETTER_INSIDE = /(?<=[\p{L}\p{P}] {1,9})([a-z])\) +(?=\S)/gu;
const BULLET_INSIDE = / (?=[•●▪‣] )/gu;
const MONTH_NEXT = /^\d{1,2}\. +(?:Jan|Jän|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u;

const successor = (no: string): string =>
  /^\d+$/u.test(no) ? String(Number(no) + 1) : String.fromCodePoint((no.codePointAt(0) ?? 0) + 1);

const BRACKET_REACH = 300;

function isInBracket(line: string, at: number): boolean {
  const left = line.slice(Math.max(0, at - BRACKET_REACH), at);
  return left.lastIndexOf("(") > left.lastIndexOf(")");
}

/** Where marks stand inside a line that count on without a gap. */
function cutsOf(line: string, pattern: RegExp, first: string): readonly number[] {
  const cuts: number[] = [];
  let expected = first;
  for (const match of line.matchAll(pattern)) {
    if (
      match[1] !== expected ||
      (cuts.length === 0 && isInBracket(line, match.index)) ||
      MONTH_NEXT.test(line.slice(match.index, match.index + 12))
    )
      continue;
    cuts.push(match.index);
    expected = successor(expected);
  }
  return cuts;
}

function cutAt(line: string, cuts: readonly number[]): readonly string[] {
  const ends = [...cuts, line.length];
  return [0, ...cuts].map((from, at) => line.slice(from, ends[at]).trim()).filter((part) => part !== "");
}

/** A list that begins inside a line needs two entries; one that goes on needs one. */
function split(line: string, pattern: RegExp, first: string): readonly string[] {
  const own = readMark(line)?.mark.no ?? null;
  const goesOn = own !== null && /^\d+$/u.test(own) === /^\d+$/u.test(first) && own.length <= 3;
  const cuts = cutsOf(line, pattern, goesOn ? successor(own) : first);
  return cuts.length > (goesOn ? 0 : 1) ? cutAt(line, cuts) : [line];
}

/** A line with several marked entries, one by one; a line with one entry or none stays whole. */
export function splitInline(line: string): readonly string[] {
  return line
    .split(BULLET_INSIDE)
    .flatMap((part) => split(part.trim(), FRAGE_INSIDE, "1"))
    .flatMap((part) => split(part, NUMBER_INSIDE, "1"))
    .flatMap((part) => split(part, LETTER_INSIDE, "a"));
}
