import { ACTS_BY_ID } from "./acts.ts";
import { citeOf } from "./cite.ts";
import type { Provision } from "./source.ts";

type Common = Pick<Provision, "certainty"> & Partial<Pick<Provision, "appliesFrom" | "source" | "note">>;

/** One provision as it is noted down: its place in the act, and whatever differs from its neighbours. */
export type ProvisionEntry = { readonly at: string } & Pick<Provision, "about"> &
  Partial<Omit<Provision, "id" | "act" | "about" | "verified">>;

/**
 * The provisions of one act, from notes: what the entries have in common is said once, the id and the citation
 * follow from the place.
 * @throws if the act is unknown or a place has no citation (a bug in the data)
 */
export function provisionsOf(
  actId: string,
  common: Common,
  entries: readonly ProvisionEntry[],
): readonly Provision[] {
  const act = ACTS_BY_ID.get(actId);
  if (act === undefined) throw new Error(`no such act: ${actId}`);
  return entries.map(({ at, ...own }) => {
    const cite = own.cite ?? citeOf(act, at);
    if (cite === null) throw new Error(`no citation for ${actId}-${at}`);
    return { ...common, ...own, id: `${actId}-${at}`, act: actId, cite, verified: null };
  });
}
