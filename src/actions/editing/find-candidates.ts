import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { foldGerman } from "#language/folding.ts";
import { titleOf } from "#reports/record-title.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import type { Reference } from "#values/key.ts";

/** A record that may be referred to. */
export type Candidate = {
  readonly reference: Reference;
  readonly type: RecordTypeId;
  readonly title: string;
};

type Known = Candidate & { readonly folded: string };

/** Made once a snapshot and type: naming thousands of records for each letter typed would be felt. */
const KNOWN = new WeakMap<Snapshot["records"], Map<RecordTypeId, readonly Known[]>>();

const byTitle = new Intl.Collator("de-DE", { numeric: true });

function named(snapshot: Snapshot, record: VersionedRecord): Known {
  const title = titleOf(snapshot, record);
  return { reference: referenceTo(record), type: record.type, title, folded: foldGerman(title) };
}

function ofType(snapshot: Snapshot, type: RecordTypeId): readonly Known[] {
  const types = KNOWN.get(snapshot.records) ?? new Map<RecordTypeId, readonly Known[]>();
  const made =
    types.get(type) ??
    (snapshot.byType.get(type) ?? [])
      .map((record) => named(snapshot, record))
      .toSorted((a, b) => byTitle.compare(a.title, b.title));
  KNOWN.set(snapshot.records, types.set(type, made));
  return made;
}

/** The records of these types, by type and title; the snapshot holds only what the reader may open. */
export function candidatesOf(snapshot: Snapshot, types: readonly string[]): readonly Candidate[] {
  return types.filter(isRecordTypeId).flatMap((type) => ofType(snapshot, type));
}

/** Those of the records whose titles hold all the words, those that begin with them first. */
export function findCandidates(
  snapshot: Snapshot,
  types: readonly string[],
  wish: { readonly words: string; readonly most: number },
): readonly Candidate[] {
  const folded = foldGerman(wish.words.trim());
  const words = folded.split(/\s+/u);
  const all = types.filter(isRecordTypeId).flatMap((type) => ofType(snapshot, type));
  const found = all.filter((one) => words.every((word) => one.folded.includes(word)));
  const [first, later] = [true, false].map((isFirst) =>
    found.filter((one) => one.folded.startsWith(folded) === isFirst),
  );
  return [...(first ?? []), ...(later ?? [])].slice(0, wish.most);
}
