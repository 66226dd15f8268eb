import { assignTask, readTask, type TaskWish } from "#actions/tasks/assign-task.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { absentPage } from "#web/desk/refusals.ts";
import type { Problem } from "#values/problem.ts";
import { changeTaskAddress, newTaskAddress, tasksAddress } from "./addresses.ts";
import { taskFormPage } from "./task-form-page.ts";

const EMPTY: TaskWish = { title: "", because: "", role: "", unit: "", subject: "", dueOn: "" };

function wishIn({ form }: Asked): TaskWish {
  const text = (name: string): string => [form[name] ?? ""].flat()[0] ?? "";
  return {
    ...{ title: text("titel"), because: text("warum"), role: text("funktion") },
    ...{ unit: text("einheit"), subject: text("eintrag"), dueOn: text("tag") },
  };
}

type Filled = { readonly wish: TaskWish; readonly version: number; readonly problems: readonly Problem[] };

const PARTS = Object.keys(EMPTY) as (keyof TaskWish)[];

/** A task as its form shows it. */
function wishOf(data: Partial<TaskWish>): Partial<TaskWish> {
  return Object.fromEntries(PARTS.map((part) => [part, data[part] ?? ""]));
}

/** The form, empty, with the task as it is, or with what the person filled in wrongly. */
async function openForm(asked: Asked, filled: Partial<Filled> = {}): Promise<DeskAnswer> {
  const { context, authority, parameters, token } = asked;
  const key = parameters["task"] ?? null;
  const read = await readTask(context, { authority, key });
  if (!read) return { page: absentPage() };
  const { register, task } = read;
  const kept = { wish: { ...EMPTY, ...(task && wishOf(task.data)) }, problems: [] };
  const address = key === null ? newTaskAddress(authority) : changeTaskAddress(authority, key);
  const version = task && (filled.version ?? task.version);
  return { page: taskFormPage({ register, address, token, ...kept, ...filled, version }) };
}

async function sendForm(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, parameters, form } = asked;
  const key = parameters["task"] ?? null;
  const version = Number([form["fassung"] ?? ""].flat()[0]) || 0;
  const wish = wishIn(asked);
  const done = await assignTask(context, { authority, seen: key === null ? null : { key, version } }, wish);
  if (!done.ok) return openForm(asked, { wish, version, problems: done.problems });
  const notice = key === null ? "angelegt" : "geaendert";
  return { goTo: `${tasksAddress(authority)}?bereich=alle&meldung=${notice}` };
}

const NEW = "/desk/:authority/aufgaben/neu";
const CHANGE = "/desk/:authority/aufgaben/:task/zuweisen";
const deed = "task.assign";

/** Giving somebody a task by hand, and giving an open one to somebody else. */
export const taskFormRoutes: readonly DeskRoute[] = [
  { method: "get", path: NEW, deed, handle: (asked) => openForm(asked) },
  { method: "post", path: NEW, deed, handle: sendForm },
  { method: "get", path: CHANGE, deed, handle: (asked) => openForm(asked) },
  { method: "post", path: CHANGE, deed, handle: sendForm },
];
