import type { Mark } from "./mark.ts";

/** An entry of a list or a paragraph without mark; `text` has single blanks. */
export type Block = {
  readonly mark: Mark | null;
  readonly text: string;
  /** Number of the cleaned line where it begins. */
  readonly line: number;
};
