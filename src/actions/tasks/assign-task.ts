import { codeLabels } from "#catalogue/catalogue.ts";
import { grantsFor } from "#actions/access/may.ts";
import { unitsOf } from "#actions/access/units-of.ts";
import { contentOf } from "#actions/editing/content-of.ts";
import type { DeskContext } from "#actions/editing/desk-context.ts";
import { keyOfTitle } from "#actions/editing/key-of-title.ts";
import { readDeskRegister, type DeskRegister } from "#actions/editing/read-desk-register.ts";
import { tidied } from "#actions/reporting/read-step.ts";
import type { RecordContent, VersionedRecord } from "#records/record.ts";
import { recordAt, recordOf } from "#records/snapshot.ts";
import { mayShow } from "#records/visibility.ts";
import { isVersionConflict } from "#store/store.ts";
import { dayOf } from "#values/instant.ts";
import { isKey, type Key } from "#values/key.ts";
import { isLocalDate } from "#values/local-date.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { tasksProblem } from "./problems.ts";

/** A task as somebody wrote it into a form; every value may be empty or wrong. */
export type TaskWish = {
  readonly title: string;
  readonly because: string;
  readonly role: string;
  /** Reference of a unit; empty: the function of the whole house. */
  readonly unit: string;
  /** Reference of the record that it is about; empty: none. */
  readonly subject: string;
  readonly dueOn: string;
};

/** A task that is there already, in the version that the person has seen. */
type Seen = { readonly key: Key; readonly version: number };

const LONGEST = { title: 200, because: 1000 } as const;

type Task = VersionedRecord<"task">;

/** By which function may somebody give tasks to this unit, or to the whole house? Null: they may not. */
function assignerOf({ actor }: DeskContext, register: DeskRegister, unit: string): string | null {
  const record = unit === "" ? undefined : recordAt(register.current, unit);
  const units = record ? unitsOf(record, register.current) : [];
  return grantsFor(actor, "task.assign", { authority: register.authority, units })[0]?.function ?? null;
}

type Check = readonly [isGood: boolean, fault: () => Problem];

function faultsOf(wish: TaskWish, aim: Aim): readonly Problem[] {
  const checks: readonly Check[] = [...checksOfWords(wish), ...checksOfPlaces(wish, aim)];
  return checks.flatMap(([isGood, fault]) => (isGood ? [] : [fault()]));
}

function checksOfWords({ title, because }: TaskWish): readonly Check[] {
  return [
    [
      title !== "" && title.length <= LONGEST.title,
      () => tasksProblem("actions.tasks.title", "/titel", { most: LONGEST.title }),
    ],
    [
      because.length <= LONGEST.because,
      () => tasksProblem("actions.tasks.because", "/warum", { most: LONGEST.because }),
    ],
  ];
}

function checksOfPlaces({ role, unit, subject, dueOn }: TaskWish, aim: Aim): readonly Check[] {
  const { register, today, before } = aim;
  const { snapshot } = register;
  const isDay = isLocalDate(dueOn) && (dueOn >= today || dueOn === before?.data.dueOn);
  return [
    [
      codeLabels("task", "role").some(({ code }) => code === role),
      () => tasksProblem("actions.tasks.role", "/funktion"),
    ],
    [
      unit === "" || recordOf(snapshot, "unit", unit) !== undefined,
      () => tasksProblem("actions.tasks.unit", "/einheit"),
    ],
    [
      subject === "" || recordAt(snapshot, subject) !== undefined,
      () => tasksProblem("actions.tasks.subject", "/eintrag"),
    ],
    [isDay, () => tasksProblem("actions.tasks.day", "/tag")],
  ];
}

type Aim = { readonly register: DeskRegister; readonly today: string; readonly before: Task | null };

function contentFor(wish: TaskWish, { before }: Aim, key: Key): RecordContent<"task"> {
  const { title, because, role, unit, subject, dueOn } = wish;
  const { unit: _unit, subject: _subject, because: _because, ...kept } = before?.data ?? {};
  const data = {
    ...{ kind: "other", status: "open", ...kept, title, role, dueOn },
    ...(because !== "" && { because }),
    ...(unit !== "" && { unit }),
    ...(subject !== "" && { subject }),
  } as Task["data"];
  if (before) return { ...(contentOf(before) as RecordContent<"task">), data };
  return {
    ...{ type: "task", key, visibility: "internal", data, withhold: [], sources: [], attachments: [] },
    ...{ unknown: {}, notCollected: {}, notApplicable: {} },
  };
}

/** Is a task open, may the person see what it is about, and hand out work there? */
function mayChange(context: DeskContext, register: DeskRegister, task: Task): boolean {
  const { unit = "", subject, status } = task.data;
  const isOpen = task.ended !== true && status === "open" && mayShow(task.visibility, register.rank);
  const isSeen = subject === undefined || recordAt(register.snapshot, subject) !== undefined;
  return isOpen && isSeen && assignerOf(context, register, unit) !== null;
}

/** A task that somebody may change by hand, with the register it is in; null if there is none or they may not. */
export async function readTask(
  context: DeskContext,
  { authority, key }: { readonly authority: Key; readonly key: Key | null },
): Promise<{ readonly register: DeskRegister; readonly task: Task | null } | null> {
  const register = await readDeskRegister(context, { authority });
  if (!register) return null;
  if (key === null) return { register, task: null };
  const [task] = await context.store.workRecords(authority, "task", [key]);
  return task !== undefined && mayChange(context, register, task) ? { register, task } : null;
}

/**
 * Gives somebody a task, or gives an open one another function, unit, day or wording.
 * @problems actions.tasks.*, those of Store.append
 */
export async function assignTask(
  context: DeskContext,
  { authority, seen }: { readonly authority: Key; readonly seen: Seen | null },
  wished: TaskWish,
): Promise<Result<{ readonly key: Key }>> {
  const read = await readTask(context, { authority, key: seen?.key ?? null });
  if (!read) return fail(tasksProblem("actions.tasks.absent", ""));
  const { register, task: before } = read;
  const author = assignerOf(context, register, wished.unit);
  if (author === null) return fail(tasksProblem("actions.tasks.refused", ""));
  const wish = { ...wished, title: tidied(wished.title), because: tidied(wished.because) };
  const aim = { register, today: dayOf(context.now()), before };
  const faults = faultsOf(wish, aim);
  if (faults.length > 0) return fail(...faults);
  return keepTask(context, author, { wish, aim, version: seen?.version ?? 0 });
}

async function keepTask(
  context: DeskContext,
  author: string,
  { wish, aim, version }: { readonly wish: TaskWish; readonly aim: Aim; readonly version: number },
): Promise<Result<{ readonly key: Key }>> {
  const { authority } = aim.register;
  const key = aim.before?.key ?? (await newKey(context, authority, wish.title));
  const reason = aim.before ? "Aufgabe geändert" : "Aufgabe von Hand angelegt";
  const changes = [{ content: contentFor(wish, aim, key), expectedVersion: version, reason }];
  const kept = await context.store.append({ authority, author, changes });
  if (kept.ok) return succeed({ key });
  return kept.problems.every(isVersionConflict) ? fail(tasksProblem("actions.tasks.overtaken", "")) : kept;
}

async function newKey({ store }: DeskContext, authority: Key, title: string): Promise<Key> {
  const taken = new Set((await store.workRecords(authority, "task")).map(({ key }) => key));
  return keyOfTitle(title, (one) => taken.has(one) || !isKey(one));
}
