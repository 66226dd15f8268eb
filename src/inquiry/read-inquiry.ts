import { fail, succeed, type Result } from "#values/result.ts";
import { checkText } from "./check-text.ts";
import { cleanText } from "./cleaning/clean-text.ts";
import { isHeadLine } from "./head/is-head-line.ts";
import { readHead } from "./head/read-head.ts";
import { shippedRouting } from "./meaning/shipped-routing.ts";
import type { Routing } from "./meaning/weigh-facets.ts";
import { inquiryProblem } from "./problems.ts";
import type { Inquiry } from "./inquiry.ts";
import { readQuestions } from "./read-questions.ts";
import { readWarnings } from "./read-warnings.ts";
import { buildBlocks } from "./splitting/build-blocks.ts";
import { findLeadIn, type LeadIn } from "./splitting/find-lead-in.ts";
import { splitQuestions } from "./splitting/split-questions.ts";

/** More questions than any council asks at once. */
const MOST_QUESTIONS = 1000;
const MOST_HEAD_LINES = 80;
/** Longer lines are paragraphs; their beginning tells enough for the head. */
const MOST_LINE_CHARACTERS = 1000;
const PROSE_CHARACTERS = 120;

/** The paragraphs above the lead-in that say something in sentences. */
function preambleOf(lines: readonly string[], leadIn: LeadIn, title: string | null): string {
  const blocks = buildBlocks(lines.filter((line) => !isHeadLine(line, title)));
  return blocks
    .map(({ text }) =>
      leadIn.text && text.endsWith(leadIn.text) ? text.slice(0, -leadIn.text.length).trim() : text,
    )
    .filter((text) => text.length >= PROSE_CHARACTERS || /[.!]["“»”]?$/u.test(text.slice(-3)))
    .join("\n");
}

/**
 * Reads a council paper: head data, preamble and its questions with what each asks for. Windows are resolved against
 * the paper's own date. Questions stand in the order of the paper; what is doubtful stands in `warnings`.
 * `routing` says how questions find their facets; measurements put another in the place of the shipped one.
 * @problems inquiry.text.too-long, inquiry.text.too-many-lines, inquiry.text.empty, inquiry.text.binary, inquiry.questions.none, inquiry.questions.too-many
 */
export function readInquiry(text: string, routing: Routing = shippedRouting()): Result<Inquiry> {
  const problem = checkText(text);
  if (problem) return fail(problem);
  const lines = cleanText(text);
  const blocks = buildBlocks(lines);
  const leadIn = findLeadIn(blocks);
  const raw = leadIn ? splitQuestions(blocks.slice(leadIn.first)) : [];
  if (!leadIn || raw.length === 0) return fail(inquiryProblem("inquiry.questions.none", ""));
  if (raw.length > MOST_QUESTIONS) {
    return fail(
      inquiryProblem("inquiry.questions.too-many", "", { count: raw.length, most: MOST_QUESTIONS }),
    );
  }
  const next = blocks[leadIn.first];
  const all = lines.map((line) => line.slice(0, MOST_LINE_CHARACTERS));
  const source = {
    lines: all.slice(0, Math.min(leadIn.line, MOST_HEAD_LINES)),
    leadIn: leadIn.text ?? "",
    all,
  };
  const head = readHead(source, next && !next.mark ? next.text : "");
  const inquiry = {
    ...head,
    preamble: preambleOf(lines.slice(0, leadIn.line), leadIn, head.title),
    leadIn: leadIn.text,
    questions: readQuestions(raw, head, routing),
  };
  return succeed({ ...inquiry, warnings: readWarnings(inquiry) });
}
