import type { Inquiry } from "#inquiry/inquiry.ts";

/** Head data of a paper. */
export type Head = Pick<
  Inquiry,
  "title" | "kind" | "number" | "date" | "body" | "addressee" | "consultations"
>;

/** What the head is read from: the lines above the lead-in, the lead-in itself and all lines of the paper. */
export type HeadSource = {
  readonly lines: readonly string[];
  readonly leadIn: string;
  readonly all: readonly string[];
};
