import type { WithholdingGround, VersionedRecord } from "#records/record.ts";

/** Why a field that was asked for has no value to show. */
export type FieldNote = {
  readonly record: VersionedRecord;
  readonly field: string;
  /** What the table calls the field, where its form calls it otherwise. */
  readonly label?: string;
  readonly state: "missing" | "unknown" | "notCollected" | "notApplicable" | "withheld";
  readonly reason?: string;
  readonly ground?: WithholdingGround;
  readonly norm?: string;
};

/**
 * Words and the records they come from. Sentences and cells are put together from these alone,
 * so that no word of a record can enter an answer without its evidence.
 */
export type Said = {
  readonly text: string;
  readonly from: readonly VersionedRecord[];
  readonly notes: readonly FieldNote[];
  /** Computed from all records it comes from. */
  readonly derived?: true;
};

/** Words that a record says. */
export function saidBy(text: string, ...from: readonly VersionedRecord[]): Said {
  return { text, from, notes: [] };
}

/** A figure or judgement computed from records (a count, a sum, a duration). */
export function derivedFrom(text: string, from: readonly VersionedRecord[]): Said {
  return { text, from, notes: [], derived: true };
}

/** Several pieces as one, their texts put together by `join`. */
export function joinSaid(pieces: readonly Said[], join: (texts: readonly string[]) => string): Said {
  return {
    text: join(pieces.map(({ text }) => text)),
    from: [...new Set(pieces.flatMap(({ from }) => from))],
    notes: pieces.flatMap(({ notes }) => notes),
    ...(pieces.some(({ derived }) => derived) ? { derived: true as const } : {}),
  };
}

/** The same words, citing further records that the statement rests on. */
export function alsoFrom(said: Said, ...further: readonly VersionedRecord[]): Said {
  return { ...said, from: [...new Set([...said.from, ...further])] };
}
