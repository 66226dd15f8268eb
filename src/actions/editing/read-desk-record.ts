import { may, grantsFor } from "#actions/access/may.ts";
import type { Deed } from "#actions/access/policy.ts";
import { unitsOf } from "#actions/access/units-of.ts";
import { redact } from "#records/disclosure/redact.ts";
import type { RecordContent, VersionedRecord } from "#records/record.ts";
import { recordAt } from "#records/snapshot.ts";
import { mayShow } from "#records/visibility.ts";
import type { VersionEntry } from "#store/store.ts";
import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import type { DeskContext } from "./desk-context.ts";
import { readDeskRegister, type DeskRegister } from "./read-desk-register.ts";

/** A version of a record that this reader may open; null content: erased, or for others only. */
export type DeskVersion = Omit<VersionEntry, "content" | "erases"> & {
  readonly record: VersionedRecord | null;
};

/** A record with the register around it, as this person may read it. */
export type DeskRecord = {
  readonly register: DeskRegister;
  /** What the record says at the moment asked about; ended records say what they said last. */
  readonly record: VersionedRecord;
  readonly isEnded: boolean;
  /** All versions, newest first; empty for those who may not read histories. */
  readonly versions: readonly DeskVersion[];
  /** May this person do a deed with the record? */
  readonly mayDo: (deed: Deed) => boolean;
};

function versionFor(register: DeskRegister, entry: VersionEntry): DeskVersion {
  const { version, recordedAt, author, reason, content } = entry;
  const isOpen = content !== null && mayShow(content.visibility, register.rank);
  const isOwn = register.rank === "internal" || register.rank === "confidential";
  const shown = isOpen ? (isOwn ? content : redact(content)) : null;
  const record = shown && { ...shown, version, recordedAt };
  return { version, recordedAt, author, record, reason: isOpen ? reason : "" };
}

/** The function under which a person's deed stands in the history: that of the grant by which they may do it. */
export function functionFor(
  actor: DeskContext["actor"],
  deed: Deed,
  aim: Parameters<typeof may>[2],
): string | null {
  return grantsFor(actor, deed, aim)[0]?.function ?? null;
}

/** What a deed with this record is about. */
export function aimOf(register: DeskRegister, record: RecordContent): Parameters<typeof may>[2] {
  return { authority: register.authority, type: record.type, units: unitsOf(record, register.current) };
}

/** A record for somebody at work, now or at a moment of recorded time; null if there is none, or none for them. */
export async function readDeskRecord(
  context: DeskContext,
  wanted: { readonly authority: Key; readonly reference: Reference; readonly asOf?: Instant | undefined },
): Promise<DeskRecord | null> {
  const { authority, reference } = wanted;
  const register = await readDeskRegister(context, wanted);
  const { snapshot } = register ?? {};
  const current = snapshot && recordAt(snapshot, reference);
  const record = current ?? snapshot?.ended.get(reference);
  if (!register || !record) return null;
  const aim = aimOf(register, record);
  const entries = may(context.actor, "history.read", { authority })
    ? await context.store.history(authority, reference)
    : [];
  return {
    ...{ register, record, isEnded: current === undefined },
    versions: entries.toReversed().map((entry) => versionFor(register, entry)),
    mayDo: (deed) => may(context.actor, deed, aim),
  };
}
