import type { Context } from "#actions/context.ts";
import { importOpened } from "#actions/import-register.ts";
import { canonicalContent } from "#records/content.ts";
import { referenceTo } from "#records/record.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { BatchReport } from "./batch.ts";
import { planList, type ListPlan, type MappedList } from "./plan-list.ts";
import { listProblem } from "./problems.ts";

/** Whose list it is, who answers for it, and whether faulty lines may be left out. */
export type ListOrder = MappedList & {
  readonly authority: Key;
  readonly author: string;
  readonly onlyGood: boolean;
  /** If it was made already, a moment ago. */
  readonly plan?: ListPlan;
};

/**
 * Reads a list in: all its lines or, on wish, those without fault; the records go the same way as those of a register
 * file, in one moment.
 * @problems actions.list.faulty, actions.list.nothing, those of importRegister
 */
export async function writeList(context: Context, order: ListOrder): Promise<Result<BatchReport>> {
  const { authority, author, onlyGood, table } = order;
  const { records, goodRows, plan } = order.plan ?? (await planList(context, authority, order));
  const bad = table.rows.length - goodRows;
  if (bad > 0 && !onlyGood) return fail(listProblem("actions.list.faulty", "", { count: bad }));
  if (goodRows === 0) return fail(listProblem("actions.list.nothing", ""));
  const opened = { authority, records: records.map(canonicalContent), problems: [] };
  const written = await importOpened(context, opened, {
    mode: "merge",
    author,
    reason: "Einlesen einer Liste",
  });
  if (!written.ok) return written;
  const { versions } = written.value;
  return succeed({
    ...{ good: goodRows, bad, problems: [] },
    ...{ added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged.length },
    written: versions.map((record) => ({ record: referenceTo(record), version: record.version })),
  });
}
