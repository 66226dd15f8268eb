import { joinRows } from "./join-pieces.ts";
import { rowOf, type Row, type Segment } from "./piece.ts";

/** Columns are told by at least so many rows that leave the same gap, each side this share of the text's width. */
const LEAST_ROWS = 6;
const LEAST_SHARE = 0.25;
const MIDDLE = { from: 0.3, to: 0.7 } as const;
/** More jumps up the page than this share of its rows: the order of printing is not that of reading. */
const MOST_JUMPS = 0.12;
const FREE_JUMPS = 2;

/** Steps up the page that do not begin a column further right. */
function jumpsUp(rows: readonly Row[]): number {
  return rows.filter((row, at) => {
    const before = rows[at - 1];
    return before && row.base < before.base - row.size && row.left < before.right;
  }).length;
}

/** Rows from top to bottom, whatever the order of printing. */
function sorted(segments: readonly Segment[]): readonly Row[] {
  return joinRows(segments.toSorted((one, other) => one.base - other.base || one.left - other.left));
}

type Span = { readonly left: number; readonly right: number };

/** Middle of the gap in a row whose two sides both are wide; null if it has none. */
function gapOf({ segments, left, right }: Row, page: Span): number | null {
  const width = page.right - page.left;
  for (const [at, segment] of segments.slice(0, -1).entries()) {
    const next = segments[at + 1]?.left ?? right;
    const middle = (segment.right + next) / 2;
    const share = (middle - page.left) / width;
    const isWide = segment.right - left > width * LEAST_SHARE && right - next > width * LEAST_SHARE;
    if (isWide && share > MIDDLE.from && share < MIDDLE.to) return middle;
  }
  return null;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Where two columns part; null if the page has none whose lines are printed side by side. */
function gutterOf(rows: readonly Row[]): number | null {
  const page = {
    left: Math.min(...rows.map(({ left }) => left)),
    right: Math.max(...rows.map(({ right }) => right)),
  };
  const gaps = rows.map((row) => gapOf(row, page)).filter((gap) => gap !== null);
  const middle = median(gaps);
  const near = gaps.filter((gap) => Math.abs(gap - middle) < (page.right - page.left) * 0.05);
  return near.length >= LEAST_ROWS && near.length > gaps.length / 2 ? middle : null;
}

/** The rows of a stretch without full-width lines: the left column, then the right one. */
function columnwise(rows: readonly Row[], gutter: number): readonly Row[] {
  const side = (isLeft: boolean): readonly Row[] =>
    rows
      .map(({ segments }) => segments.filter(({ right }) => right <= gutter === isLeft))
      .filter((segments) => segments.length > 0)
      .map(rowOf);
  return [...side(true), ...side(false)];
}

/** Rows with two columns read one after the other between the lines that cross the gutter. */
function inColumns(rows: readonly Row[], gutter: number): readonly Row[] {
  const ordered: Row[] = [];
  let band: Row[] = [];
  const flush = (): void => {
    ordered.push(...columnwise(band, gutter));
    band = [];
  };
  for (const row of rows) {
    const crosses = row.segments.some(({ left, right }) => left < gutter && right > gutter);
    if (!crosses) {
      band.push(row);
      continue;
    }
    flush();
    ordered.push(row);
  }
  flush();
  return ordered;
}

/**
 * The rows of a page in the order of reading. Programs mostly print in that order; where the page jumps about, position
 * decides, and columns printed line by line side by side are taken apart.
 */
export function orderRows(segments: readonly Segment[]): readonly Row[] {
  const printed = joinRows(segments);
  const isDisordered = jumpsUp(printed) > Math.max(FREE_JUMPS, printed.length * MOST_JUMPS);
  const rows = isDisordered ? sorted(segments) : printed;
  const gutter = gutterOf(rows);
  return gutter === null ? rows : inColumns(rows, gutter);
}
