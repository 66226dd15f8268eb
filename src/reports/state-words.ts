import type { AnswerState } from "#answers/answer.ts";

/** How the state of an answer reads in lists. */
export const STATE_WORDS: Readonly<Record<AnswerState, string>> = {
  answered: "beantwortet",
  partly: "teilweise beantwortet",
  nil: "Fehlanzeige",
  notCompetent: "nicht zuständig",
  withheld: "nicht öffentlich",
  opinion: "Einschätzung offen",
  gap: "offen",
};
