import type { Context } from "#actions/context.ts";
import type { Result } from "#values/result.ts";

/**
 * Derives the index of valid versions and the search anew from the history, which stays as it is; tells from how
 * many versions.
 * @problems those of Store.rebuildIndex
 */
export function rebuildIndexes({ store }: Context): Promise<Result<{ readonly versions: number }>> {
  return store.rebuildIndex();
}
