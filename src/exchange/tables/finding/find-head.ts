import type { MergedArea, Sheet } from "#exchange/table-files/table-book.ts";

/** Lines that a head is looked for in. */
const MOST_ABOVE = 15;
const MOST_HEAD_LINES = 4;

const isFilled = (cell: string): boolean => cell.trim() !== "";

/** Distinct texts of a line: what a merged cell repeats counts once. */
function textsOf(row: readonly string[]): number {
  return new Set(row.filter(isFilled).map((cell) => cell.trim())).size;
}

const touches = ({ top, bottom }: MergedArea, line: number): boolean => top <= line && line <= bottom;

/** The last line of a head that begins here: merged cells reach down, and what spans columns is explained below. */
function endOfMerged(merged: readonly MergedArea[], from: number): number {
  const here = merged.filter((area) => touches(area, from));
  const deepest = Math.max(from, ...here.map(({ bottom }) => bottom));
  const spans = here.some(({ left, right, bottom }) => right > left && bottom === from);
  const end = spans ? Math.max(deepest, from + 1) : deepest;
  return Math.min(end, from + MOST_HEAD_LINES - 1);
}

/**
 * Does the second line name what the first left open? So it is where a file without merged cells (CSV) has a head of two
 * lines: under a name and the gap behind it stand two further names, and under some other name stands nothing.
 */
function isContinued(first: readonly string[], second: readonly string[] | undefined): boolean {
  if (second === undefined) return false;
  const gaps = first.flatMap((cell, at) => (!isFilled(cell) && isFilled(second[at] ?? "") ? [at] : []));
  const isUnder = gaps.some((at) => isFilled(first.slice(0, at).join("")) && isFilled(second[at - 1] ?? ""));
  const isOpen = first.some((cell, at) => isFilled(cell) && !isFilled(second[at] ?? ""));
  return (
    isUnder && isOpen && second.filter(isFilled).every((cell) => /\p{L}/u.test(cell) && cell.length <= 60)
  );
}

/** First and last line of a head, from 0. */
export type Head = { readonly from: number; readonly to: number };

/** The head that begins in this line. */
export function headAt({ rows, merged }: Sheet, from: number): Head {
  const to = endOfMerged(merged, from);
  const isLonger = to === from && isContinued(rows[from] ?? [], rows[from + 1]);
  return { from, to: Math.min(isLonger ? from + 1 : to, rows.length - 1) };
}

/**
 * The head of the list that stands in these lines: the first that fills most of its width. Null if there are no two
 * columns, which is a title or a note.
 */
export function findHead(sheet: Sheet, { from, to }: Head): Head | null {
  const lines = sheet.rows.slice(from, Math.min(to + 1, from + MOST_ABOVE));
  const counts = lines.map(textsOf);
  const widest = Math.max(0, ...counts);
  if (widest < 2) return null;
  const first = counts.findIndex((count) => count >= Math.max(2, widest * 0.6));
  const above = first > 0 ? (counts[first - 1] ?? 0) : 0;
  // a line of groups above the names fills less than they do
  const isGroups = above >= 2 && endOfMerged(sheet.merged, from + first - 1) >= from + first;
  return headAt(sheet, from + first - (isGroups ? 1 : 0));
}
