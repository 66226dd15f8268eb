import { joinPieces } from "./join-pieces.ts";
import { orderRows } from "./order-rows.ts";
import type { Piece, Row } from "./piece.ts";

/** Between parts of a row that stand far apart, such as the cells of a table. */
const GAP = "   ";
/** A step down that is this much longer than usual parts paragraphs. */
const PARAGRAPH = 1.35;

const textOf = ({ segments }: Row): string => segments.map(({ text }) => text.trim()).join(GAP);

/** The step from line to line within a paragraph, which is among the shortest; 0 if there is none. */
function lineStep(rows: readonly Row[]): number {
  const steps = rows
    .slice(1)
    .map((row, at) => row.base - (rows[at]?.base ?? row.base))
    .filter((step) => step > 0)
    .toSorted((one, other) => one - other);
  return steps[Math.floor(steps.length / 4)] ?? 0;
}

/** The lines of a page in the order of reading; an empty line parts paragraphs that stand apart. */
export function pageLines(pieces: readonly Piece[]): readonly string[] {
  const rows = orderRows(joinPieces(pieces));
  const step = lineStep(rows);
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    const isApart = before !== undefined && row.base - before.base > step * PARAGRAPH;
    return isApart ? ["", textOf(row)] : [textOf(row)];
  });
}
