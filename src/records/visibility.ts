import { recordType } from "#catalogue/catalogue.ts";
import type { FacetId } from "#catalogue/facets.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Reference } from "#values/key.ts";
import { referenceTo, type VersionedRecord, type Visibility, type WithholdingGround } from "./record.ts";
import { withRecords, type Snapshot } from "./snapshot.ts";

/** For whom a text is made: everybody, the council as addressee of an answer, the authority itself. */
export type Copy = "public" | "council" | "internal";

/** Which records a copy may be written from; confidential ones are never among them. */
const WRITTEN_FROM: Readonly<Record<Copy, ReadonlySet<Visibility>>> = {
  public: new Set(["public"]),
  council: new Set(["public", "council", "internal"]),
  internal: new Set(["public", "council", "internal"]),
};

/** From everybody to the fewest. */
const RANKS = { public: 0, council: 1, internal: 2, confidential: 3 } as const satisfies Record<
  Visibility,
  number
>;

/** That something of a type is confidential, and why: all that may be told of it. */
export type ConfidentialMark = {
  readonly type: RecordTypeId;
  /** Facets of the record's type. */
  readonly facets: readonly FacetId[];
  readonly ground?: WithholdingGround;
  readonly norm?: string;
};

/** What a copy may be written from, and what it must say or keep silent about. */
export type ReadableRecords = {
  /** Only records that the copy may be written from. */
  readonly snapshot: Snapshot;
  /** Records that exist but that the copy may not be written from. */
  readonly hidden: ReadonlySet<Reference>;
  /** Confidential records whose existence may be told. */
  readonly confidential: readonly ConfidentialMark[];
};

/**
 * May somebody who is allowed records up to a rank of visibility open a record of this visibility?
 * A reader of council papers opens public and council records, a clerk internal ones as well.
 */
export function mayShow(visibility: Visibility, reader: Visibility): boolean {
  return RANKS[visibility] <= RANKS[reader];
}

function marksOf({ type, visibility, confidentiality = {} }: VersionedRecord): readonly ConfidentialMark[] {
  const { ground, norm, hideExistence = true } = confidentiality;
  if (visibility !== "confidential" || hideExistence) return [];
  const why = { ...(ground === undefined ? {} : { ground }), ...(norm === undefined ? {} : { norm }) };
  return [{ type, facets: recordType(type).facets, ...why }];
}

/**
 * What may a copy be written from? A public copy from public records only; an answer to the council and its
 * internal copy also from council and internal ones, because signing is the decision to disclose.
 * Confidential records are left out of every copy; those whose existence is not hidden leave a mark.
 */
export function recordsFor(copy: Copy, snapshot: Snapshot): ReadableRecords {
  const [readable, others] = [true, false].map((isReadable) =>
    snapshot.records.filter(({ visibility }) => WRITTEN_FROM[copy].has(visibility) === isReadable),
  );
  return {
    snapshot: withRecords(snapshot, readable ?? []),
    hidden: new Set((others ?? []).map(referenceTo)),
    confidential: (others ?? []).flatMap(marksOf),
  };
}
