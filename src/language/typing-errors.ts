type Pair = { readonly a: string; readonly b: string };

/** Rows of the table of distances: how far the first letters of `a` are from those of `b`. */
type Rows = { readonly last: readonly number[]; readonly before: readonly number[] };

function cell({ a, b }: Pair, { last, before }: Rows, row: readonly number[]): number {
  const [at, to] = [Number(last[0]) + 1, row.length];
  const [mine, yours] = [a[at - 1], b[to - 1]];
  const straight = Number(last[to - 1]) + Number(mine !== yours);
  const least = Math.min(Number(last[to]) + 1, Number(row[to - 1]) + 1, straight);
  const isSwapped = at > 1 && to > 1 && mine === b[to - 2] && a[at - 2] === yours;
  return isSwapped ? Math.min(least, Number(before[to - 2]) + 1) : least;
}

/**
 * How many letters were left out, added, mistaken or swapped with their neighbour between two words?
 * Null if more than `most`.
 */
export function typingErrors(pair: Pair, most: number): number | null {
  const { a, b } = pair;
  if (Math.abs(a.length - b.length) > most) return null;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, to) => to);
  for (let at = 1; at <= a.length; at += 1) {
    const row = [at];
    while (row.length <= b.length) row.push(cell(pair, { last, before }, row));
    if (Math.min(...row) > most) return null;
    [before, last] = [last, row];
  }
  const errors = Number(last[b.length]);
  return errors <= most ? errors : null;
}
