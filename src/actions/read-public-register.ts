import { demonstrationMarking } from "#records/demonstration.ts";
import { redact } from "#records/disclosure/redact.ts";
import { referenceTo, type VersionedRecord, type WithheldField } from "#records/record.ts";
import { recordAt, withRecords, type Snapshot } from "#records/snapshot.ts";
import { recordsFor } from "#records/visibility.ts";
import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import type { Context } from "./context.ts";

/** An authority's register as anybody may read it. */
export type PublicRegister = {
  readonly authority: Key;
  /** The authority's name; its key if its record is not public. */
  readonly name: string;
  /** Public records only; of what is held back only the ground is left. */
  readonly snapshot: Snapshot;
  /** Must stand on every page; null for a real authority. */
  readonly marking: string | null;
  /** Differs after anything was recorded of the authority, public or not, so it must not be shown. */
  readonly revision: string;
};

/** What everybody may read of a record today; null if nothing. A record that has ended says what it said last. */
function openToday(
  current: Snapshot,
  reference: Reference,
): { readonly also: readonly WithheldField[] } | null {
  const newest = recordAt(current, reference) ?? current.ended.get(reference);
  return newest?.visibility === "public" ? { also: newest.withhold } : null;
}

type Owner = VersionedRecord<"authority">;

/** Of an authority whose own record is not public only what marks it as a demonstration is left. */
function ownerOf({ owner }: Snapshot, current: Snapshot): Owner | null {
  if (owner === null) return null;
  const today = openToday(current, referenceTo(owner));
  if (today !== null && owner.visibility === "public") return redact(owner, today.also);
  const { demonstration, demonstrationNote } = owner.data;
  const marks = {
    ...(demonstration === undefined ? {} : { demonstration }),
    ...(demonstrationNote === undefined ? {} : { demonstrationNote }),
  };
  const { internalNote: _note, confidentiality: _confidentiality, ...rest } = owner;
  return {
    ...rest,
    ...{ withhold: [], sources: [], attachments: [], unknown: {}, notCollected: {}, notApplicable: {} },
    data: marks,
  };
}

/** The public records of a snapshot; what is held back today is held back in the past as well. */
function publicly(snapshot: Snapshot, current: Snapshot): Snapshot {
  const open = recordsFor("public", snapshot).snapshot.records.flatMap((record) => {
    const today = openToday(current, referenceTo(record));
    return today === null ? [] : [redact(record, today.also)];
  });
  return withRecords({ ...snapshot, owner: ownerOf(snapshot, current) }, open);
}

/** Every change adds a version at a later moment; an erasure takes one away. */
function revisionOf({ records, ended }: Snapshot): string {
  const newest = [...records, ...ended.values()];
  const last = newest.reduce((latest, { recordedAt }) => (recordedAt > latest ? recordedAt : latest), "");
  return `${last} ${newest.reduce((sum, { version }) => sum + version, 0)}`;
}

type PublicView = { readonly snapshot: Snapshot; readonly marking: string | null; readonly revision: string };

/** Views by the records they were made from: a register that has not changed is redacted once. */
const views = new WeakMap<Snapshot["records"], WeakMap<Snapshot["records"], PublicView>>();

function viewOf(whole: Snapshot, current: Snapshot): PublicView {
  const known = views.get(whole.records) ?? new WeakMap<Snapshot["records"], PublicView>();
  const view = known.get(current.records) ?? {
    snapshot: publicly(whole, current),
    marking: demonstrationMarking(whole),
    revision: revisionOf(whole),
  };
  views.set(whole.records, known.set(current.records, view));
  return { ...view, snapshot: { ...view.snapshot, asOf: whole.asOf } };
}

/**
 * The register as it stands in public at a moment of recorded time (default now); null if there is none. Records
 * and fields that are held back today are held back in the past as well.
 */
export async function readPublicRegister(
  context: Context,
  wanted: { readonly authority: Key; readonly asOf?: Instant | undefined },
): Promise<PublicRegister | null> {
  const { published } = context.store;
  const whole = await published.snapshot(wanted.authority, wanted.asOf);
  if (whole.records.length === 0) return null;
  const current = wanted.asOf === undefined ? whole : await published.snapshot(wanted.authority);
  const view = viewOf(whole, current);
  return {
    authority: wanted.authority,
    name: view.snapshot.owner?.data.name ?? wanted.authority,
    ...view,
  };
}
