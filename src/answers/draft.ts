import type { InquiryItem, Question } from "#inquiry/inquiry.ts";
import type { AnswerBlock, AnswerState, Gap } from "./answer.ts";

/** What one facet said, kept together until it is known whether an earlier question was told the same. */
export type Section = readonly AnswerBlock[];

/** A sub-question before answers are compared with each other; or a column of the table above. */
export type DraftItem =
  | (InquiryItem & { readonly column: true })
  | (InquiryItem & {
      readonly state: AnswerState;
      readonly sections: readonly Section[];
      readonly gaps: readonly Gap[];
    });

/** A question before answers are compared with each other. */
export type DraftQuestion = Omit<Question, "items"> & {
  readonly items: readonly DraftItem[];
  readonly state: AnswerState;
  readonly sections: readonly Section[];
  readonly gaps: readonly Gap[];
};
