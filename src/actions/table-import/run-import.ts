import type { Result } from "#values/result.ts";
import { fail, succeed } from "#values/result.ts";
import type { Problem } from "#values/problem.ts";
import type { BatchReport } from "./batch.ts";
import { importAuthor, type AtDesk } from "./may-import.ts";
import { listProblem } from "./problems.ts";
import { readImport, type BatchPlace } from "./read-import.ts";
import { writeList, type ListOrder } from "./write-list.ts";

/** Lists of fewer lines are read in while the person waits. */
const QUICK_LINES = 300;

const failure = (problems: readonly Problem[]): BatchReport => ({
  ...{ good: 0, bad: 0, added: 0, changed: 0, unchanged: 0, written: [] },
  problems,
});

async function run(context: AtDesk, place: BatchPlace, order: ListOrder): Promise<Result<null>> {
  const end = (state: "done" | "failed", report: BatchReport): Promise<boolean> =>
    context.store.imports.change(place, ["running"], {
      ...{ state, report: JSON.stringify(report), changed_at: context.now() },
    });
  try {
    const written = await writeList(context, order);
    await end(written.ok ? "done" : "failed", written.ok ? written.value : failure(written.problems));
    return written.ok ? succeed(null) : written;
  } catch (error) {
    const problem = context.store.problemOf(error);
    await end("failed", failure(problem ? [problem] : []));
    if (problem === null) throw error;
    return fail(problem);
  }
}

/** What was begun and goes on by itself; ends with the process, having written all or nothing. */
const going = new Set<Promise<unknown>>();

/**
 * Reads a list in. A long one goes on after this has answered; its state tells how it ended.
 * @problems actions.list.refused, actions.list.absent, actions.list.begun, those of writeList
 */
export async function runImport(
  context: AtDesk,
  place: BatchPlace,
  { onlyGood }: { readonly onlyGood: boolean },
): Promise<Result<null>> {
  const author = importAuthor(context, place.authority);
  if (!author.ok) return author;
  const opened = await readImport(context, place);
  if (!opened.ok) return opened;
  const { table, batch } = opened.value;
  const { mapping } = batch.setting;
  if (table === null || mapping === null) return fail(listProblem("actions.list.absent", ""));
  const setting = JSON.stringify({ ...batch.setting, table: table.id, onlyGood });
  const begun = { state: "running", setting, changed_at: context.now() };
  if (!(await context.store.imports.change(place, ["draft", "failed"], begun)))
    return fail(listProblem("actions.list.begun", ""));
  const order = { authority: place.authority, author: author.value, table, mapping, onlyGood };
  if (table.rows.length <= QUICK_LINES) return run(context, place, order);
  const work = new Promise((resolve) => void setImmediate(resolve))
    .then(() => run(context, place, order))
    .catch(() => null)
    .finally(() => going.delete(work));
  going.add(work);
  return succeed(null);
}

/** Waits until everything that goes on by itself has ended. */
export async function importsAtRest(): Promise<void> {
  await Promise.all(going);
}
