import type { DatedHead } from "#store/store.ts";
import type { Key } from "#values/key.ts";
import type { Context } from "#actions/context.ts";

/**
 * Where the chain of an authority with a public register ends, so that others can note it down; null if there is
 * no such register. It tells how often something was recorded, and nothing of what.
 */
export async function readChainHead({ store }: Context, authority: Key): Promise<DatedHead | null> {
  const entry = await store.published.authorityOf(authority);
  return entry?.record?.visibility === "public" ? store.published.chainHead(authority) : null;
}
