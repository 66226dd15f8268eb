import type { Inquiry, Question } from "./inquiry.ts";
import { gatherEvidence } from "./meaning/gather-evidence.ts";
import { readMeaning } from "./meaning/read-meaning.ts";
import { shippedRouting } from "./meaning/shipped-routing.ts";
import type { Routing } from "./meaning/weigh-facets.ts";
import type { RawQuestion } from "./splitting/split-questions.ts";

/**
 * What questions ask for that stand in this order on a paper of this title and day, whoever split them: the reader, or
 * a person who divided or joined them.
 */
export function readQuestions(
  raw: readonly RawQuestion[],
  { title, date }: Pick<Inquiry, "title" | "date">,
  routing: Routing = shippedRouting(),
): readonly Question[] {
  const theme = gatherEvidence(title ?? "");
  const questions: Question[] = [];
  for (const one of raw) {
    questions.push(readMeaning(one, { routing, date, theme, before: questions.at(-1) ?? null }));
  }
  return questions;
}
