/** Rows in one statement, well below the databases' limits of parameters. */
const SIZE = 250;

/** Cuts rows into batches that fit into one statement each. */
export function inBatches<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / SIZE);
  return Array.from({ length: count }, (_, at) => rows.slice(at * SIZE, (at + 1) * SIZE));
}

/** Keys by type, in batches: what one statement can ask for. */
export function keysByType(
  records: readonly { readonly type: string; readonly key: string }[],
): { readonly type: string; readonly keys: string[] }[] {
  return Map.groupBy(records, ({ type }) => type)
    .entries()
    .flatMap(([type, some]) => inBatches(some.map(({ key }) => key)).map((keys) => ({ type, keys })))
    .toArray();
}
