import { fail, succeed, type Result } from "#values/result.ts";
import type { AtDesk } from "./may-import.ts";
import { listProblem } from "./problems.ts";
import { readImport, type BatchPlace } from "./read-import.ts";

/**
 * Forgets a list that was not read in; the register knows nothing of it.
 * @problems actions.list.refused, actions.list.absent, actions.list.begun
 */
export async function dropImport(context: AtDesk, place: BatchPlace): Promise<Result<null>> {
  const opened = await readImport(context, place);
  if (!opened.ok) return opened;
  const { state } = opened.value.batch;
  if (state !== "draft" && state !== "failed") return fail(listProblem("actions.list.begun", ""));
  await context.store.imports.remove(place.authority, place.id);
  return succeed(null);
}
