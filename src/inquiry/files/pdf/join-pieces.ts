import { rowOf, type Piece, type Row, type Segment } from "./piece.ts";

/** In sizes of type: how far baselines of one line lie apart, which gap is a blank, and which parts columns. */
const SAME_LINE = 0.35;
const RAISED_LINE = 0.6;
const BLANK = 0.15;
const WIDE = 1;
const RAISED_SIZE = 0.8;
const RAISED_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A small raised number behind a word points to a note; as superscript it is not taken for a figure. */
function withRaised(before: Segment, piece: Piece): string {
  const isRaised = piece.size < before.size * RAISED_SIZE && before.base - piece.base > before.size * BLANK;
  if (!isRaised || !/^\d{1,3}\s*$/u.test(piece.text)) return piece.text;
  return piece.text.replaceAll(/\d/gu, (figure) => RAISED_FIGURES[Number(figure)] ?? "");
}

const isBeside = (before: Segment, piece: Piece): boolean => {
  const size = Math.max(before.size, piece.size);
  const apart = Math.abs(before.base - piece.base);
  const isNote = Math.min(before.size, piece.size) < size * RAISED_SIZE;
  return apart < size * (isNote ? RAISED_LINE : SAME_LINE);
};

/** Some programs print a line twice, a hair apart, to make it bold. */
const isShadow = (before: Segment, piece: Piece): boolean =>
  before.text === piece.text &&
  Math.abs(before.left - piece.left) < piece.size * BLANK &&
  Math.abs(before.base - piece.base) < piece.size * BLANK;

/** The segment with the piece behind it; null if it does not continue the segment. */
function joined(before: Segment, piece: Piece): Segment | null {
  const size = Math.max(before.size, piece.size);
  const gap = piece.left - before.right;
  if (!isBeside(before, piece) || gap > size * WIDE || gap < -size * WIDE) return null;
  const blank = gap > size * BLANK && !/\s$/u.test(before.text) && !/^\s/u.test(piece.text) ? " " : "";
  return {
    text: before.text + blank + withRaised(before, piece),
    left: before.left,
    right: Math.max(before.right, piece.right),
    base: piece.size > before.size ? piece.base : before.base,
    size,
  };
}

/** Pieces become segments in the order in which the page prints them. */
export function joinPieces(pieces: readonly Piece[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (const piece of pieces) {
    const before = segments.at(-1);
    if (before && isShadow(before, piece)) continue;
    const longer = before ? joined(before, piece) : null;
    if (longer) segments[segments.length - 1] = longer;
    else if (piece.text.trim() !== "") segments.push(piece);
  }
  return segments;
}

/** Segments that follow each other on one baseline become a row. */
export function joinRows(segments: readonly Segment[]): readonly Row[] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && isBeside(last, segment)) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map(rowOf);
}
