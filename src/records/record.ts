import type { RecordDataMap, RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";

/** Who may see a record. */
export type Visibility = "public" | "council" | "internal" | "confidential";

/** Why something is held back although it is known (BezVG § 24 Abs. 2). */
export type WithholdingGround = "statute" | "publicInterest" | "individualInterest";

/** Why a confidential record is confidential, and whether even its existence is hidden (the default). */
export type Confidentiality = {
  readonly ground?: WithholdingGround;
  readonly norm?: string;
  readonly reason?: string;
  readonly hideExistence?: boolean;
};

/** A field held back from publication although its record is public. */
export type WithheldField = {
  readonly field: string;
  readonly ground: WithholdingGround;
  readonly reason?: string;
  readonly norm?: string;
};

/** Where a statement can be checked. */
export type Source = {
  readonly title: string;
  readonly url?: string;
  readonly date?: LocalDate;
  readonly note?: string;
};

/** Honest values: field id to the reason why there is no value. */
export type Reasons = { readonly [field: string]: string };

/** What a record says, without its place in history. Absent lists are empty, absent visibility is internal. */
export type RecordContent<Type extends RecordTypeId = RecordTypeId> = {
  readonly type: Type;
  readonly key: Key;
  readonly visibility: Visibility;
  readonly confidentiality?: Confidentiality;
  readonly withhold: readonly WithheldField[];
  readonly confirmedOn?: LocalDate;
  readonly confirmedBy?: string;
  readonly reviewEveryMonths?: number;
  readonly sources: readonly Source[];
  readonly attachments: readonly string[];
  readonly internalNote?: string;
  readonly data: RecordDataMap[Type];
  readonly unknown: Reasons;
  readonly notCollected: Reasons;
  readonly notApplicable: Reasons;
  /** The record was ended by this version (a recorded end, not a deletion). */
  readonly ended?: true;
};

/** A record as one version of the history holds it. Versions count from 1. */
export type VersionedRecord<Type extends RecordTypeId = RecordTypeId> = RecordContent<Type> & {
  readonly version: number;
  readonly recordedAt: Instant;
};

/** `type/key` of a record. */
export function referenceTo(record: { readonly type: string; readonly key: Key }): Reference {
  return `${record.type}/${record.key}`;
}

/** `type/key@version` of a record: what a sentence cites. */
export function evidenceOf(record: {
  readonly type: string;
  readonly key: Key;
  readonly version: number;
}): string {
  return `${referenceTo(record)}@${record.version}`;
}
