import { demonstrationMarking } from "#records/demonstration.ts";
import { redact } from "#records/disclosure/redact.ts";
import { referenceTo, type WithheldField } from "#records/record.ts";
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
};

/** What is held back today is held back in the past as well. */
type HeldBack = {
  readonly hidden: ReadonlySet<Reference>;
  readonly fields: (reference: Reference) => readonly WithheldField[];
};

function heldBackBy(current: Snapshot): HeldBack {
  return {
    hidden: recordsFor("public", current).hidden,
    fields: (reference) => recordAt(current, reference)?.withhold ?? [],
  };
}

function publicly(snapshot: Snapshot, heldBack: HeldBack): Snapshot {
  const open = recordsFor("public", snapshot).snapshot.records.filter(
    (record) => !heldBack.hidden.has(referenceTo(record)),
  );
  const redacted = open.map((record) => redact(record, heldBack.fields(referenceTo(record))));
  return withRecords(snapshot, redacted);
}

/**
 * The register as it stands in public at a moment of recorded time (default now); null if there is none. Records
 * and fields that are held back today are held back in the past as well.
 */
export async function readPublicRegister(
  context: Context,
  wanted: { readonly authority: Key; readonly asOf?: Instant | undefined },
): Promise<PublicRegister | null> {
  const whole = await context.store.snapshot(wanted.authority, wanted.asOf);
  if (whole.records.length === 0) return null;
  const current = wanted.asOf === undefined ? whole : await context.store.snapshot(wanted.authority);
  const { owner } = whole;
  return {
    authority: wanted.authority,
    name: (owner?.visibility === "public" && owner.data.name) || wanted.authority,
    snapshot: publicly(whole, heldBackBy(current)),
    marking: demonstrationMarking(whole),
  };
}
