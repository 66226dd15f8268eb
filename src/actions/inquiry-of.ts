import type { Inquiry } from "#inquiry/inquiry.ts";
import { readInquiry } from "#inquiry/read-inquiry.ts";
import type { Result } from "#values/result.ts";
import type { Paper } from "./context.ts";

const read = new WeakMap<Paper, Result<Inquiry>>();

/**
 * The questions of a paper on show; a paper never changes, so it is read once.
 * @problems those of readInquiry
 */
export function inquiryOf(paper: Paper): Result<Inquiry> {
  const known = read.get(paper) ?? readInquiry(paper.text);
  read.set(paper, known);
  return known;
}
