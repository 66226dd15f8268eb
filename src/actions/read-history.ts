import type { Context } from "#actions/context.ts";
import type { VersionEntry } from "#store/store.ts";
import type { Key, Reference } from "#values/key.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";

const historyProblem = problemMaker({
  "actions.history.absent":
    "{record} gibt es bei „{authority}“ nicht; „kontor search“ findet Einträge nach Wörtern.",
});

/**
 * All versions of a record or work record, the newest first; contents that law had erased are null.
 * @problems actions.history.absent
 */
export async function readHistory(
  { store }: Context,
  authority: Key,
  record: Reference,
): Promise<Result<readonly VersionEntry[]>> {
  const versions = await store.history(authority, record);
  return versions.length === 0
    ? fail(historyProblem("actions.history.absent", "", { record, authority }))
    : succeed(versions.toReversed());
}
