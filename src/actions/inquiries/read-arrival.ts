import { readPaper } from "#actions/read-paper.ts";
import type { Inquiry } from "#inquiry/inquiry.ts";
import { readInquiry } from "#inquiry/read-inquiry.ts";
import { fail, type Result } from "#values/result.ts";
import { inquiriesProblem } from "./problems.ts";

/**
 * Reads a paper that came as a file or as text.
 * @problems actions.inquiries.nothing, those of readPaper and readInquiry
 */
export async function readArrival(paper: Uint8Array | string): Promise<Result<Inquiry>> {
  if (paper.length === 0) return fail(inquiriesProblem("actions.inquiries.nothing", "/paper"));
  return typeof paper === "string" ? readInquiry(paper) : readPaper(paper);
}
