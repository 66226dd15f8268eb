import type { Key } from "#values/key.ts";

/** Address of the work list. */
export function tasksAddress(authority: Key): string {
  return `/desk/${encodeURIComponent(authority)}/aufgaben`;
}

/** Address of who has reported and who has not. */
export function nilReturnsAddress(authority: Key): string {
  return `/desk/${encodeURIComponent(authority)}/fehlanzeigen`;
}

/** Address of the form of a new task. */
export function newTaskAddress(authority: Key): string {
  return `${tasksAddress(authority)}/neu`;
}

/** Address of the form in which an open task is changed or given to somebody else. */
export function changeTaskAddress(authority: Key, task: Key): string {
  return `${tasksAddress(authority)}/${encodeURIComponent(task)}/zuweisen`;
}
