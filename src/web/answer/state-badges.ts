import { STATE_WORDS } from "#reports/state-words.ts";
import type { AnswerState } from "./answered.ts";

/** What a reader sees of a state: its word, the address's word for it, and the badge's tone. */
export type StateBadge = {
  readonly word: string;
  readonly code: string;
  readonly tone: "success" | "info" | "warning";
};

/** The states of an answer in the order of a summary. */
export const STATE_BADGES: Readonly<Record<AnswerState, StateBadge>> = {
  answered: { word: STATE_WORDS.answered, code: "beantwortet", tone: "success" },
  partly: { word: STATE_WORDS.partly, code: "teilweise", tone: "warning" },
  nil: { word: STATE_WORDS.nil, code: "fehlanzeige", tone: "info" },
  notCompetent: { word: STATE_WORDS.notCompetent, code: "nicht-zustaendig", tone: "info" },
  withheld: { word: STATE_WORDS.withheld, code: "nicht-oeffentlich", tone: "info" },
  opinion: { word: STATE_WORDS.opinion, code: "einschaetzung", tone: "warning" },
  gap: { word: STATE_WORDS.gap, code: "offen", tone: "warning" },
};

/** The states that addresses can name, each with its code. */
export const STATE_CODES: ReadonlyMap<string, AnswerState> = new Map(
  (Object.keys(STATE_BADGES) as AnswerState[]).map((state) => [STATE_BADGES[state].code, state]),
);
