import type { LocalDate } from "#values/local-date.ts";
import type { Certainty } from "./source.ts";

/** Who may file: at least so many members, a parliamentary group, or either. */
export type Filer = {
  readonly who: "member" | "faction" | "memberOrFaction";
  /** How many members it takes; 1 for a group. */
  readonly atLeast: number;
};

/** Time to answer, counted from receipt. */
export type Deadline = { readonly count: number; readonly unit: "workday" | "day" | "week" | "month" };

/** A kind of inquiry that a council can make. */
export type Instrument = {
  readonly id: string;
  readonly label: string;
  /** How papers of this kind are headed. */
  readonly spellings: readonly string[];
  /** Null: not known. */
  readonly filer: Filer | null;
  /** Null: not known. */
  readonly addressee: string | null;
  /** Null: the law sets no number of days, or none is known. */
  readonly deadline: Deadline | null;
  /** Id of the provision; null: not known. */
  readonly provision: string | null;
  /** Whether and how the answer is debated. */
  readonly discussion?: string;
  readonly certainty: Certainty;
  readonly note?: string;
};

/** Why an answer is withheld or passed on. */
export type RefusalReason = {
  readonly code: string;
  readonly ground: "statute" | "publicInterest" | "individualInterest" | "notCompetent";
  readonly label: string;
  readonly cite: string;
};

/** The fixed words of an answer paper; `{…}` is a place to fill. */
export type AnswerLayout = {
  /** Kinds of paper an answer is filed as. */
  readonly paperKinds: readonly string[];
  readonly repeatsReasoning: boolean;
  /** `{authority}` is the authority's name. */
  readonly leadIn: string;
  readonly preliminaryRemark: string;
  readonly repeatsQuestions: boolean;
  readonly nil: string;
  /** `{body}` is the body that is competent. */
  readonly referral: string;
  /** `{questions}` is a list such as "3 und 12". */
  readonly joint: string;
  readonly certainty: Certainty;
  readonly source?: string;
};

/** The rules by which one kind of council asks and its administration answers. */
export type InquiryProfile = {
  readonly id: string;
  readonly label: string;
  /** The day of which these rules speak. */
  readonly asOf: LocalDate;
  readonly instruments: readonly Instrument[];
  /** Empty: not known, not "no reasons". */
  readonly refusalReasons: readonly RefusalReason[];
  /** Ids of provisions to check before an answer is published. */
  readonly publication: readonly string[];
  /** Source of a regular expression for the numbers of papers; null: not known. */
  readonly numberPattern: string | null;
  /** Null: the form of answers is not known. */
  readonly answerLayout: AnswerLayout | null;
  readonly note?: string;
};
