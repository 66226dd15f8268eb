import type { FacetId } from "#catalogue/facets.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { Window } from "#values/period.ts";

/** A sitting in which the paper was or will be dealt with. */
export type Consultation = {
  readonly date: LocalDate | null;
  readonly body: string | null;
  readonly item: string | null;
};

/** A facet that a question was routed to: how surely (0 to 1) and by which words of the question. */
export type FacetMatch = {
  readonly id: FacetId;
  readonly score: number;
  readonly because: readonly string[];
};

/** "Wenn nein, …": what is asked only if the answer before was yes or no. */
export type Condition = { readonly when: "yes" | "no"; readonly text: string };

/** What form of answer a question wants; "description" is a text that says how something is or is done. */
export type AnswerKind = "yesNo" | "list" | "number" | "date" | "reason" | "opinion" | "plan" | "description";

/** A lettered entry below a question: a sub-question or a column that is asked for. */
export type InquiryItem = { readonly no: string | null; readonly text: string };

/** One question of an inquiry, as read. `text` is repaired and carries neither its number nor its items. */
export type Question = {
  /** The bare mark ("5", "1.1"), null if the paper prints none. */
  readonly no: string | null;
  readonly text: string;
  readonly items: readonly InquiryItem[];
  /** In order of importance; only those above the routing threshold. */
  readonly facets: readonly FacetMatch[];
  /** The period asked about, resolved against the paper's date; null if none is named. */
  readonly window: Window | null;
  /** Dimensions and columns demanded, nouns in basic form. */
  readonly breakdowns: readonly string[];
  /** Named systems, kinds, fields, units or norms to which the question is limited. */
  readonly filters: readonly string[];
  readonly conditions: readonly Condition[];
  /** Facets that came close but were not kept, the nearest first; the reader always gives them. */
  readonly alternatives?: readonly FacetMatch[];
  /** What the paper itself answers to the question, where it is one that was answered already. */
  readonly answered?: string;
  /** The forms of answer wanted, in the order in which the question asks for them; the reader always gives them. */
  readonly wanted?: readonly AnswerKind[];
};

/** What the reader could not be sure of. */
export type ReadingWarning = { readonly code: string; readonly message: string };

/** A council paper, as read. Head data are as printed; null where the paper does not say. */
export type Inquiry = {
  readonly title: string | null;
  readonly kind: string | null;
  readonly number: string | null;
  readonly date: LocalDate | null;
  readonly body: string | null;
  readonly addressee: string | null;
  readonly consultations: readonly Consultation[];
  readonly preamble: string;
  readonly leadIn: string | null;
  readonly questions: readonly Question[];
  readonly warnings: readonly ReadingWarning[];
};
