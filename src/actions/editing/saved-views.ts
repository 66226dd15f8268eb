import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { DeskContext } from "./desk-context.ts";
import { editingProblem } from "./problems.ts";

/** A list of records that somebody looks at again and again: its name and the parameters of its address. */
export type SavedView = { readonly name: string; readonly query: string };

const LONGEST_NAME = 80;
const LONGEST_QUERY = 2_000;

/** Somebody's own views in an authority, by name. */
export async function listViews(
  { store, actor }: DeskContext,
  authority: Key,
): Promise<readonly SavedView[]> {
  const rows = await store.desk.views(authority, actor.account);
  return rows.map(({ name, query }) => ({ name, query }));
}

/**
 * Keeps a view under its name, in place of the one of that name.
 * @problems actions.editing.view-name
 */
export async function keepView(
  { store, actor }: DeskContext,
  authority: Key,
  view: SavedView,
): Promise<Result<null>> {
  const name = view.name.trim().slice(0, LONGEST_NAME);
  if (name === "") return fail(editingProblem("actions.editing.view-name", "/name"));
  const query = view.query.slice(0, LONGEST_QUERY);
  await store.desk.keepView({ authority, account: actor.account, name, query });
  return succeed(null);
}

/** Forgets a view of one's own. */
export async function dropView({ store, actor }: DeskContext, authority: Key, name: string): Promise<void> {
  await store.desk.dropView({ authority, account: actor.account, name });
}
