import type { AnswerState } from "#answers/answer.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { Explanation } from "./explain-change.ts";

/** One thing that is answered differently since, in German, and what explains it; null if nothing does. */
export type ChangeSince = { readonly what: string; readonly explanation: Explanation | null };

/** Something that both answers cannot be right about. */
export type Contradiction = {
  readonly kind: "number" | "date" | "status" | "yesNo";
  readonly before: string;
  readonly after: string;
  /** Where it stands, in German. */
  readonly place: string;
};

/** An answer given before to much the same question, and what has changed since: for those who answer, not for the council. */
export type EarlierAnswer = {
  readonly inquiry: Key;
  readonly title: string;
  readonly number: string | null;
  readonly fileNumber: string | null;
  readonly answeredOn: LocalDate;
  /** What the register said then; null for an answer from elsewhere. */
  readonly asOf: Instant | null;
  readonly status: "draft" | "checked" | "signed";
  readonly no: string | null;
  readonly question: string;
  /** How like the questions are (0 to 1), and why. */
  readonly score: number;
  readonly because: readonly string[];
  readonly state: AnswerState | null;
  /** The beginning of what was answered. */
  readonly said: string;
  readonly changes: readonly ChangeSince[];
  readonly contradictions: readonly Contradiction[];
  /** All of this in German sentences. */
  readonly note: string;
};
