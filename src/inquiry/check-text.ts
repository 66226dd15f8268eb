import type { Problem } from "#values/problem.ts";
import { inquiryProblem } from "./problems.ts";

/** Longer texts and texts of more lines are refused before anything is done with them. */
const MOST_CHARACTERS = 5_000_000;
const MOST_LINES = 150_000;
const SAMPLE = 200_000;
const MOST_ODD_SHARE = 0.002;
const REPLACEMENT = 0xff_fd;

/** Signs that do not occur in a text: control characters but for line ends and tabs, and what decoding could not read. */
function isOdd(code: number): boolean {
  return (code < 32 && (code < 9 || code > 13)) || code === REPLACEMENT;
}

function looksBinary(text: string): boolean {
  const length = Math.min(text.length, SAMPLE);
  let odd = 0;
  for (let at = 0; at < length; at += 1) if (isOdd(text.charCodeAt(at))) odd += 1;
  return odd > length * MOST_ODD_SHARE;
}

/** Counted only as far as needed. */
function hasTooManyLines(text: string): boolean {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0 && lines <= MOST_LINES; at = text.indexOf("\n", at + 1))
    lines += 1;
  return lines > MOST_LINES;
}

/** Why a text cannot be read as an inquiry at all; null if it can be tried. */
export function checkText(text: string): Problem | null {
  if (text.length > MOST_CHARACTERS) {
    return inquiryProblem("inquiry.text.too-long", "", { length: text.length, most: MOST_CHARACTERS });
  }
  if (text.trim() === "") return inquiryProblem("inquiry.text.empty", "");
  if (hasTooManyLines(text)) return inquiryProblem("inquiry.text.too-many-lines", "", { most: MOST_LINES });
  return looksBinary(text) ? inquiryProblem("inquiry.text.binary", "") : null;
}
