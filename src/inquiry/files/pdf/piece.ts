/** A run of text where the page prints it: points from the left and from the top, the width and the size of its type. */
export type Piece = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
};

/** Pieces on one baseline without a wide gap between them. */
export type Segment = Piece;

/** Segments on one baseline, from left to right. */
export type Row = {
  readonly segments: readonly Segment[];
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
};

/** The row that segments make, in whatever order they come. */
export function rowOf(segments: readonly Segment[]): Row {
  const sorted = segments.toSorted((one, other) => one.left - other.left);
  return {
    segments: sorted,
    left: Math.min(...sorted.map(({ left }) => left)),
    right: Math.max(...sorted.map(({ right }) => right)),
    base: sorted[0]?.base ?? 0,
    size: Math.max(...sorted.map(({ size }) => size)),
  };
}
