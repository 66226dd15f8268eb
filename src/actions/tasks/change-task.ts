import { unitsOf } from "#actions/access/units-of.ts";
import type { DeskContext } from "#actions/editing/desk-context.ts";
import { contentOf } from "#actions/editing/content-of.ts";
import type { RecordContent, VersionedRecord } from "#records/record.ts";
import { recordAt } from "#records/snapshot.ts";
import { isVersionConflict } from "#store/store.ts";
import { dayOf } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import { isLocalDate, type LocalDate } from "#values/local-date.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { closerOf } from "./closer-of.ts";
import { tasksProblem } from "./problems.ts";

/** A task in the version that the person has seen. */
export type SeenTask = { readonly authority: Key; readonly key: Key; readonly version: number };

type Task = VersionedRecord<"task">;

type Ready = { readonly task: Task; readonly author: string; readonly today: LocalDate };

async function readyFor(context: DeskContext, { authority, key, version }: SeenTask): Promise<Result<Ready>> {
  const { store, actor } = context;
  const [task] = await store.workRecords(authority, "task", [key]);
  if (!task || task.ended) return fail(tasksProblem("actions.tasks.absent", ""));
  const snapshot = await store.snapshot(authority);
  const record = recordAt(snapshot, task.data.unit ?? task.data.subject ?? "");
  const units = record ? unitsOf(record, snapshot) : [];
  const author = closerOf(actor, task.data.role, { authority, units });
  if (author === null) return fail(tasksProblem("actions.tasks.refused", ""));
  if (task.data.status !== "open") return fail(tasksProblem("actions.tasks.closed", ""));
  if (task.version !== version) return fail(tasksProblem("actions.tasks.overtaken", ""));
  return succeed({ task, author, today: dayOf(context.now()) });
}

async function keep(
  { store }: DeskContext,
  { authority, version }: SeenTask,
  change: { readonly content: RecordContent; readonly author: string; readonly reason: string },
): Promise<Result<null>> {
  const { content, author, reason } = change;
  const changes = [{ content, reason, expectedVersion: version }];
  const kept = await store.append({ authority, author, changes });
  if (kept.ok) return succeed(null);
  return kept.problems.every(isVersionConflict) ? fail(tasksProblem("actions.tasks.overtaken", "")) : kept;
}

/**
 * Closes a task, with a sentence on what was done or why it falls away.
 * @problems actions.tasks.*, those of Store.append
 */
export async function closeTask(
  context: DeskContext,
  seen: SeenTask,
  { outcome, note }: { readonly outcome: "done" | "dropped"; readonly note: string },
): Promise<Result<null>> {
  const ready = await readyFor(context, seen);
  if (!ready.ok) return ready;
  const { task, author, today } = ready.value;
  const isExplained = outcome === "done" || note.trim() !== "";
  if (!isExplained) return fail(tasksProblem("actions.tasks.note-missing", "/note"));
  const said = note.trim() === "" ? {} : { note: note.trim() };
  const data = { ...task.data, ...said, status: outcome, closedOn: today, closedBy: author };
  const content = { ...contentOf(task), data } as RecordContent<"task">;
  const reason = outcome === "done" ? "Aufgabe erledigt" : "Aufgabe entfallen";
  return keep(context, seen, { content, author, reason });
}

/**
 * Gives a task a new day.
 * @problems actions.tasks.*, those of Store.append
 */
export async function putOffTask(
  context: DeskContext,
  seen: SeenTask,
  { dueOn, note }: { readonly dueOn: string; readonly note: string },
): Promise<Result<null>> {
  const ready = await readyFor(context, seen);
  if (!ready.ok) return ready;
  const { task, author, today } = ready.value;
  if (!isLocalDate(dueOn) || dueOn < today) return fail(tasksProblem("actions.tasks.day", "/tag"));
  const data = { ...task.data, dueOn, ...(note.trim() !== "" && { note: note.trim() }) };
  const content = { ...contentOf(task), data } as RecordContent<"task">;
  return keep(context, seen, { content, author, reason: "Aufgabe neu terminiert" });
}
