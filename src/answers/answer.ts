import type { FacetId } from "#catalogue/facets.ts";
import type { Copy } from "#records/visibility.ts";
import type { Inquiry, InquiryItem, Question } from "#inquiry/inquiry.ts";
import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";

/** A cited record version, `type/key@version`. */
export type Evidence = string;

/** One sentence or a few that belong together. Without evidence only if `connective`: it then states no fact. */
export type ParagraphBlock = {
  readonly kind: "paragraph";
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** A count, sum, difference, share or duration computed from all records cited. */
  readonly derived?: true;
  readonly connective?: true;
  /** The text is Markdown, as approved by a person. */
  readonly markdown?: true;
};

/** A row of a table; its evidence are all records that its cells speak of. */
export type AnswerRow = {
  readonly cells: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly derived?: true;
};

/** A table with a title and a header row; every row has as many cells as there are columns. */
export type TableBlock = {
  readonly kind: "table";
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly AnswerRow[];
};

/** "Siehe Antwort zu Frage 3." */
export type ReferenceBlock = { readonly kind: "reference"; readonly text: string; readonly to: string };

/** What an answer consists of. */
export type AnswerBlock = ParagraphBlock | TableBlock | ReferenceBlock;

/** Something asked for that no record tells, and the unit to ask. */
export type Gap = { readonly facet: FacetId; readonly unit: Reference | null; readonly what: string };

/** How far a question is answered (catalogue.md: state over its required facets). */
export type AnswerState = "answered" | "nil" | "notCompetent" | "gap" | "opinion" | "withheld" | "partly";

/** A lettered entry: a column of the table above, or a sub-question with its own answer. */
export type AnsweredItem =
  | (InquiryItem & { readonly column: true })
  | (InquiryItem & {
      readonly state: AnswerState;
      readonly answer: readonly AnswerBlock[];
      readonly gaps: readonly Gap[];
    });

/** A question with its answer. */
export type AnsweredQuestion = Omit<Question, "items"> & {
  readonly items: readonly AnsweredItem[];
  readonly state: AnswerState;
  readonly answer: readonly AnswerBlock[];
  readonly gaps: readonly Gap[];
};

/** An inquiry answered from a register. */
export type AnsweredInquiry = Omit<Inquiry, "questions"> & {
  readonly authority: Key;
  readonly copy: Copy;
  /** Recorded time: what the register said then. */
  readonly asOf: Instant;
  /** The day that "derzeit" speaks of. */
  readonly on: LocalDate;
  readonly recordsRead: number;
  /** How many questions are in each state; states without any are 0. */
  readonly summary: Readonly<Record<AnswerState, number>>;
  readonly preliminaryRemark: readonly AnswerBlock[];
  readonly questions: readonly AnsweredQuestion[];
};
