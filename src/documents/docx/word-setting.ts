import type { IParagraphOptions } from "docx";
import type { Frame } from "#documents/frame.ts";
import type { Letterhead } from "./letterhead.ts";

/** What stays the same within one document. */
export type Work = {
  readonly frame: Frame;
  readonly looks: Letterhead;
  /** Lists made so far: each ordered list counts from one again. */
  lists: number;
};

/** Where a block stands. */
export type Setting = {
  readonly work: Work;
  /** Usable width in twips. */
  readonly width: number;
  /** Depth of the list the block stands in, 0 outside of lists. */
  readonly depth: number;
  /** Border and shade of the remark the block stands in. */
  readonly box: Pick<IParagraphOptions, "border" | "shading">;
  /** Does the block follow a table, which leaves no room below itself? */
  readonly afterTable: boolean;
};

const TWIPS_PER_MM = 1440 / 25.4;
const A4 = { shortMm: 210, longMm: 297 };

/** Millimetres in twips, Word's twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

/** Width between the margins in twips. */
export function textWidth({ marginsMm }: Letterhead, landscape: boolean): number {
  return twips((landscape ? A4.longMm : A4.shortMm) - marginsMm.left - marginsMm.right);
}

/** Size of an upright page in twips. */
export const PAGE_SIZE = { width: twips(A4.shortMm), height: twips(A4.longMm) };
