import { tableProblem } from "#exchange/tables/problems.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Sheet, TableLimits } from "./table-book.ts";

/**
 * Are the sheets of a size that can be worked with? Nothing is cut: what is too large is refused.
 * @problems exchange.table.rows, exchange.table.columns, exchange.table.cells, exchange.table.empty
 */
export function checkSize(sheets: readonly Sheet[], limits: TableLimits): Result<readonly Sheet[]> {
  let cells = 0;
  for (const { name, rows } of sheets) {
    if (rows.length > limits.rows)
      return fail(tableProblem("exchange.table.rows", "", { name, length: rows.length, most: limits.rows }));
    for (const row of rows) {
      cells += row.length;
      if (row.length > limits.columns)
        return fail(
          tableProblem("exchange.table.columns", "", { name, length: row.length, most: limits.columns }),
        );
    }
  }
  if (cells > limits.cells) return fail(tableProblem("exchange.table.cells", "", { most: limits.cells }));
  const isEmpty = sheets.every(({ rows }) => rows.every((row) => row.every((cell) => cell.trim() === "")));
  return isEmpty ? fail(tableProblem("exchange.table.empty", "")) : succeed(sheets);
}
