import { demonstrationMarking } from "#records/demonstration.ts";
import { redact } from "#records/disclosure/redact.ts";
import { dayOf } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { AuthorityEntry } from "#store/store.ts";
import type { Context } from "./context.ts";

/** An authority that anybody may know of. */
export type PublicAuthority = {
  readonly key: Key;
  /** Its name; its key if that is held back. */
  readonly name: string;
  /** Its own record was ended: it keeps its history and takes no more changes. */
  readonly isClosed: boolean;
  /** Must stand wherever it is shown; null for a real authority. */
  readonly marking: string | null;
  /** Where people can turn, and where they can report barriers; null where it does not say so in public. */
  readonly contact: string | null;
  readonly accessibilityContact: string | null;
};

/** How much of a register is public; `lastChange` is null if nothing is. */
export type PublicExtent = {
  readonly systems: number;
  readonly entries: number;
  readonly lastChange: LocalDate | null;
};

function publicly({ key, record }: AuthorityEntry): readonly PublicAuthority[] {
  if (record?.visibility !== "public") return [];
  const { name = key, contact = null, accessibilityContact = null } = redact(record).data;
  const marking = demonstrationMarking({ owner: record });
  return [{ key, name, isClosed: record.ended === true, marking, contact, accessibilityContact }];
}

/** The authorities whose own record is public, by key. */
export async function listPublicAuthorities(context: Context): Promise<readonly PublicAuthority[]> {
  return (await context.store.published.authorities()).flatMap(publicly);
}

/** How much of the registers of these authorities is public, by authority. */
export async function readPublicExtents(
  context: Context,
  authorities: readonly Key[],
): Promise<ReadonlyMap<Key, PublicExtent>> {
  const found = await context.store.published.publicFigures(authorities);
  const extents = found.map(({ authority, systems, records, lastRecorded }) => {
    return [authority, { systems, entries: records, lastChange: dayOf(lastRecorded) }] as const;
  });
  return new Map(extents);
}
