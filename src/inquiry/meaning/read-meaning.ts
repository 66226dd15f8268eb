import type { Question } from "#inquiry/inquiry.ts";
import type { RawQuestion } from "#inquiry/splitting/split-questions.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { Evidence } from "./gather-evidence.ts";
import { readBreakdowns } from "./read-breakdowns.ts";
import { readConditions } from "./read-conditions.ts";
import { readFilters } from "./read-filters.ts";
import { readWindow } from "./read-window.ts";
import { readWanted } from "./read-wanted.ts";
import { routeQuestion } from "./route-question.ts";
import type { Routing } from "./weigh-facets.ts";

/** What of the paper helps to understand one question: its day, its title and the question before; and how to route it. */
export type Context = {
  readonly routing: Routing;
  readonly date: LocalDate | null;
  readonly theme: readonly Evidence[];
  readonly before: Question | null;
};

/** Longer questions are read for their meaning only up to here. */
const READ_CHARACTERS = 3000;
/** Reads what a split question asks for: facets, period, breakdowns, filters, conditions and kinds of answer. */
export function readMeaning(raw: RawQuestion, context: Context): Question {
  const whole = [raw.text, ...raw.items.map(({ text }) => text)].join(" ").slice(0, READ_CHARACTERS);
  const shown = { text: raw.text.slice(0, READ_CHARACTERS), items: raw.items };
  return {
    ...raw,
    ...routeQuestion({ ...raw, whole }, context),
    window: readWindow(whole, context.date),
    breakdowns: readBreakdowns(shown),
    filters: readFilters(whole),
    conditions: readConditions(whole),
    wanted: readWanted(raw),
  };
}
