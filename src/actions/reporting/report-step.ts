import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { ReportAnswers } from "./report-answers.ts";

/** One of the values that a field offers. */
export type ReportOption = { readonly value: string; readonly label: string; readonly help?: string };

/** A question of a page: how it is worded, how it is answered, whether it must be. */
export type ReportField = {
  readonly id: string;
  readonly kind: "text" | "longText" | "date" | "choice" | "choices" | "select";
  readonly label: string;
  readonly help?: string;
  /** What counts as yes and as no, for questions of the decision tree. */
  readonly examples?: { readonly yes: string; readonly no: string };
  readonly options?: readonly ReportOption[];
  readonly isRequired?: boolean;
  /** "Weiß ich nicht" is an answer, too. */
  readonly mayBeUnknown?: boolean;
  /** Most characters of a text. */
  readonly most?: number;
};

/** What the questions depend on besides the answers: the day and what the register knows already. */
export type ReportSetting = {
  readonly on: LocalDate;
  /** Where the person may report a use, by reference (`unit/…`, `authority/…`). */
  readonly places: readonly ReportOption[];
  /** Applications that fit the name or that the whole house uses, the best first. */
  readonly known: readonly (ReportOption & { readonly isHit: boolean })[];
  /** Keys of all applications that the person may choose. */
  readonly systems: ReadonlySet<Key>;
};

/** The ids of the pages, as they stand in addresses, in their order. */
export const STEP_IDS = [
  "anwendung",
  "beschreibung",
  "einsatz",
  "herkunft",
  "daten",
  "beteiligung",
  "entscheidung",
  "verbote",
  "hochrisiko",
  "ausnahme",
  "transparenz",
  "pruefen",
] as const;

/** One of the pages of a report. */
export type StepId = (typeof STEP_IDS)[number];

/** A page of the report: one thing, in plain words. */
export type ReportStep = {
  readonly id: StepId;
  readonly title: string;
  /** A sentence or two that say what it is about and why it is asked. */
  readonly lead: string;
  readonly fields: (answers: ReportAnswers, setting: ReportSetting) => readonly ReportField[];
  /** Answers of the page that do not go together, by the field to mend; a record could keep only one of them. */
  readonly contradictions?: (
    answers: ReportAnswers,
  ) => readonly { readonly id: string; readonly text: string }[];
  /** Is the page asked at all, after these answers? */
  readonly isAsked: (answers: ReportAnswers, setting: ReportSetting) => boolean;
  /** Label of a box that answers every question left open on the page with "Nein". */
  readonly noneLabel?: string;
};

/** Name of the box that answers the rest of a page with "Nein". */
export const NONE_FIELD = "sonst-nein";
