import type { Context } from "#actions/context.ts";
import { demonstrationMarking } from "#records/demonstration.ts";
import type { Key } from "#values/key.ts";
import type { PageAuthority } from "#web/parts/page.ts";

/** Whose desk this is; its marking must stand on every page of an example. */
export async function deskAuthority(
  { store }: Pick<Context, "store">,
  authority: Key,
): Promise<PageAuthority> {
  const owner = (await store.authorityOf(authority))?.record ?? null;
  return {
    ...{ key: authority, name: owner?.data.name ?? authority },
    marking: demonstrationMarking({ owner }),
    ...{ contact: null, accessibilityContact: null },
  };
}
