import type { DeskContext } from "#actions/editing/desk-context.ts";
import { parseRecord } from "#records/parse-record.ts";
import type { RecordContent } from "#records/record.ts";
import { canonicalContent } from "#records/content.ts";
import { dayOf } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { dropReport, openReport } from "./open-report.ts";
import { reportingProblem } from "./problems.ts";
import { answerIn } from "./report-answers.ts";
import { countedAnswers, firstOpenStep } from "./report-path.ts";
import { reportRecords } from "./report-records.ts";
import { reporterFor } from "./report-setting.ts";
import { reportTasks } from "./report-tasks.ts";

/** What a finished report has brought. */
export type FinishedReport = {
  readonly system: Reference;
  readonly deployment: Reference;
  readonly records: number;
  readonly tasks: number;
};

const REASON = "Neuer KI-Einsatz gemeldet";

/**
 * Checks records as a file would be checked.
 * @throws if one has a fault: then the pages let something pass that they must not (a bug)
 */
export function checkedRecords(records: readonly RecordContent[]): readonly RecordContent[] {
  return records.map((record, at) => {
    const parsed = parseRecord(canonicalContent(record), `/records/${at}`);
    if (parsed.ok) return parsed.value;
    throw new Error(parsed.problems.map(({ message, pointer }) => `${pointer} ${message}`).join(" "));
  });
}

/**
 * Turns a report into records and tasks, all at one moment, and ends its draft.
 * @problems actions.reporting.gone, actions.reporting.refused, actions.reporting.unfinished, those of Store.append
 */
export async function finishReport(
  context: DeskContext,
  { authority, id }: { readonly authority: Key; readonly id: string },
): Promise<Result<FinishedReport>> {
  const opened = await openReport(context, { authority, id });
  if (!opened.ok) return opened;
  const { report, setting, register } = opened.value;
  const open = firstOpenStep(report.answers, setting);
  if (open !== "pruefen") return fail(reportingProblem("actions.reporting.unfinished", `/${open}`));
  const answers = countedAnswers(report.answers, setting);
  const by = reporterFor(context, register, answerIn(answers, "place") ?? "");
  if (by === null) return fail(reportingProblem("actions.reporting.refused", ""));
  const one = { answers, by, on: dayOf(context.now()), snapshot: register.whole };
  const made = reportRecords(one);
  const known = (await context.store.workRecords(authority, "task")).map(({ key }) => key);
  const tasks = reportTasks(one, made, known);
  const changes = [...checkedRecords(made.records), ...tasks].map((content) => ({
    ...{ content, reason: REASON, expectedVersion: 0 },
  }));
  const kept = await context.store.append({ authority, author: by, changes });
  if (!kept.ok) return kept;
  await dropReport(context, { authority, id });
  const { system, deployment, records } = made;
  return succeed({ system, deployment, records: records.length, tasks: tasks.length });
}
