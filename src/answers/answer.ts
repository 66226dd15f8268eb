import type { FacetId } from "#catalogue/facets.ts";
import type { Copy } from "#records/visibility.ts";
import type { Inquiry, InquiryItem, Question } from "#inquiry/inquiry.ts";
import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { EarlierAnswer } from "./earlier/earlier-answer.ts";

/** A cited record version, `type/key@version`. */
export type Evidence = string;

/** Which language model helped with the wording of a paragraph, and when. */
export type Reworded = { readonly model: string; readonly at: Instant };

/** One use of a language model: what for, for which question, and whether anything of it was taken. */
export type ModelUse = Reworded & {
  readonly purpose: "smooth" | "propose";
  /** The mark of the question or sub-question ("5 a"). */
  readonly question: string;
  readonly accepted: boolean;
  /** Why: `reworded`, `unchanged`, `guard.…` as judgeRewording refuses, or the code of a problem. */
  readonly code: string;
  readonly ms: number;
};

/** Facets that a language model thinks a question asks for; nothing was answered by them. */
export type FacetProposal = Reworded & { readonly question: string; readonly facets: readonly FacetId[] };

/**
 * One sentence or a few that belong together. Without evidence only if `connective`: it then states no fact; or if
 * somebody of the authority `addedBy` it and answers for it.
 */
export type ParagraphBlock = {
  readonly kind: "paragraph";
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** A count, sum, difference, share or duration computed from all records cited. */
  readonly derived?: true;
  readonly connective?: true;
  /** The text is Markdown, as approved by a person. */
  readonly markdown?: true;
  /** Present if the authority added it without evidence from the register: the function that answers for it. */
  readonly addedBy?: string;
  /** Present if the wording is that of a language model; it claims what the program's own draft claimed. */
  readonly reworded?: Reworded;
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
      /** As for questions. */
      readonly earlier?: readonly EarlierAnswer[];
    });

/** A question with its answer. */
export type AnsweredQuestion = Omit<Question, "items"> & {
  readonly items: readonly AnsweredItem[];
  readonly state: AnswerState;
  readonly answer: readonly AnswerBlock[];
  readonly gaps: readonly Gap[];
  /** What was answered before to much the same question: in no public copy, and in no text but the internal one. */
  readonly earlier?: readonly EarlierAnswer[];
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
  /** Present only if a language model was asked for help. */
  readonly modelUse?: readonly ModelUse[];
  readonly facetProposals?: readonly FacetProposal[];
};
