import { tableProblem } from "#exchange/tables/problems.ts";
import { runApart, type ApartFailure } from "#inquiry/files/run-apart.ts";
import { turns } from "#inquiry/files/turns.ts";
import { fail, type Result } from "#values/result.ts";
import { TABLE_LIMITS, type TableBook, type TableLimits } from "./table-book.ts";

const WORKER = new URL("./table-worker.ts", import.meta.url);
const MEGA = 1_000_000;

/** Many files at once must not hold many times the memory. */
const inTurn = turns(1);

function problemOf(failure: ApartFailure, { memory, milliseconds }: TableLimits) {
  if (failure === "too heavy") return tableProblem("exchange.table.too-heavy", "", { most: memory });
  if (failure === "broken") return tableProblem("exchange.table.broken", "");
  return tableProblem("exchange.table.too-slow", "", { seconds: Math.round(milliseconds / 1000) });
}

/**
 * Everything that stands in a list of a stranger, an Excel workbook or CSV; what it is, its content tells, not its name.
 * Parsed in a thread of its own that is ended when it takes too long or too much memory.
 * @problems exchange.table.*
 */
export async function readTableFile(
  bytes: Uint8Array,
  limits: TableLimits = TABLE_LIMITS,
): Promise<Result<TableBook>> {
  if (bytes.length === 0) return fail(tableProblem("exchange.table.empty", ""));
  if (bytes.length > limits.bytes) {
    const facts = { size: Math.ceil(bytes.length / MEGA), most: Math.round(limits.bytes / MEGA) };
    return fail(tableProblem("exchange.table.too-big", "", facts));
  }
  const answer = await inTurn(() =>
    runApart({
      ...{ worker: WORKER, bytes, limits },
      isAnswer: (told: Result<TableBook>): told is Result<TableBook> => told !== null,
    }),
  );
  return typeof answer === "string" ? fail(problemOf(answer, limits)) : answer;
}
