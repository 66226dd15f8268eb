import { mayRead } from "#actions/access/may.ts";
import { demonstrationMarking } from "#records/demonstration.ts";
import { redact } from "#records/disclosure/redact.ts";
import { referenceTo, type VersionedRecord, type Visibility } from "#records/record.ts";
import { recordAt, withRecords, type Snapshot } from "#records/snapshot.ts";
import { mayShow } from "#records/visibility.ts";
import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import type { DeskContext } from "./desk-context.ts";

/** An authority's register as somebody at work may read it. */
export type DeskRegister = {
  readonly authority: Key;
  /** The authority's name; its key if the reader may not open its record. */
  readonly name: string;
  /** Only records that the reader may open; `ended` are those of them that have ended, as they were last. */
  readonly snapshot: Snapshot;
  /** The highest visibility that the reader may open. */
  readonly rank: Visibility;
  readonly marking: string | null;
  /** The register with everything in it: for checks, never for pages. */
  readonly whole: Snapshot;
  /** The register as it stands now, the same as `whole` unless another moment was asked for. */
  readonly current: Snapshot;
};

/** People outside the authority get what is written for others: notes and withheld fields are gone. */
function told(rank: Visibility, record: VersionedRecord): VersionedRecord {
  return rank === "internal" || rank === "confidential" ? record : { ...redact(record), attachments: [] };
}

/** How open a record is today; one that has been closed up since is closed for the past as well. */
function today(current: Snapshot, reference: Reference): Visibility {
  const newest = recordAt(current, reference) ?? current.ended.get(reference);
  return newest?.visibility ?? "confidential";
}

function viewOf(whole: Snapshot, current: Snapshot, rank: Visibility): Snapshot {
  const readable = (records: Iterable<VersionedRecord>): readonly VersionedRecord[] =>
    [...records].flatMap((record) =>
      mayShow(record.visibility, rank) && mayShow(today(current, referenceTo(record)), rank)
        ? [told(rank, record)]
        : [],
    );
  const [owner = null] = whole.owner ? readable([whole.owner]) : [];
  const ended = readable(whole.ended.values());
  return {
    ...withRecords({ ...whole, owner: owner as Snapshot["owner"] }, readable(whole.records)),
    ended: new Map(ended.map((record) => [referenceTo(record), record])),
  };
}

type Views = Map<Visibility, Snapshot>;

/** Views by the records they were made from: a register that has not changed is gone through once a rank. */
const views = new WeakMap<Snapshot["records"], WeakMap<Snapshot["records"], Views>>();

function keptView(whole: Snapshot, current: Snapshot, rank: Visibility): Snapshot {
  const known = views.get(whole.records) ?? new WeakMap<Snapshot["records"], Views>();
  const ranks: Views = known.get(current.records) ?? new Map<Visibility, Snapshot>();
  const view = ranks.get(rank) ?? viewOf(whole, current, rank);
  ranks.set(rank, view);
  views.set(whole.records, known.set(current.records, ranks));
  return view;
}

/** The register of an authority as this person may read it, at a moment of recorded time (default now); null if they have no role there. */
export async function readDeskRegister(
  { store, actor }: DeskContext,
  { authority, asOf }: { readonly authority: Key; readonly asOf?: Instant | undefined },
): Promise<DeskRegister | null> {
  const rank = mayRead(actor, authority);
  if (rank === null) return null;
  const current = await store.snapshot(authority);
  const whole = asOf === undefined ? current : await store.snapshot(authority, asOf);
  const snapshot = keptView(whole, current, rank);
  const marking = demonstrationMarking(whole) ?? demonstrationMarking(current);
  const name = snapshot.owner?.data.name ?? authority;
  return { authority, name, snapshot, rank, marking, whole, current };
}
