import type { RecordContent } from "#records/record.ts";
import type { Instant } from "#values/instant.ts";
import { isObject } from "#values/json.ts";
import type { Key, Reference } from "#values/key.ts";

/**
 * What a version says it erased of its own record, and which law required it; why stands in its reason. If a version
 * that said so is erased itself, the one that erases it says it in its place.
 */
export type Erasure = {
  /** Numbers of earlier versions of the record, ascending. */
  readonly versions: readonly number[];
  /** For example "Art. 17 Abs. 1 DSGVO". */
  readonly norm: string;
};

/** What must go of one record. */
export type RecordToErase = {
  readonly record: Reference;
  readonly versions: readonly number[];
  /** What the record says from now on; null: what its newest version says. Needed if that one must go. */
  readonly replacement: RecordContent | null;
};

/** Contents that law requires to be removed. */
export type EraseOrder = {
  readonly authority: Key;
  /** The function that answers for it, never a person's name. */
  readonly author: string;
  readonly norm: string;
  /** Stays readable in the history, so it must not repeat what is erased. */
  readonly reason: string;
  readonly records: readonly RecordToErase[];
};

/** An erasure that took place. */
export type ErasedRecord = Erasure & {
  readonly authority: Key;
  readonly record: Reference;
  readonly reason: string;
  readonly author: string;
  readonly recordedAt: Instant;
  /** Number of the record's version that authorises it. */
  readonly by: number;
};

/** What an erasure did. */
export type ErasureReport = {
  readonly erased: readonly ErasedRecord[];
  /** Attached files that no version names any more and that are gone. */
  readonly files: number;
  /** How many more should be gone, but their place did not answer: their bytes still lie there. */
  readonly filesLeft: number;
  /**
   * Are the contents gone from the database's own files as well? If not, somebody was still reading an older state;
   * their remains vanish when all processes have closed the database.
   */
  readonly isForgotten: boolean;
};

/** How the member begins in a kept text; no text within a value can look like this, its quotes are escaped. */
const TRACE = '"erases":[{';

function readOne(value: unknown): Erasure | null {
  if (!isObject(value)) return null;
  const { versions, norm } = value as { versions?: unknown; norm?: unknown };
  const isCounted = Array.isArray(versions) && versions.every((one) => Number.isSafeInteger(one));
  return isCounted && typeof norm === "string" ? { versions: versions as number[], norm } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // the check of the history tells that this is no content
  }
}

/** Which erasures a kept text authorises; none for nearly all. */
export function erasuresIn(text: string): readonly Erasure[] {
  if (!text.includes(TRACE)) return [];
  const content = parsed(text);
  const member: unknown = isObject(content) ? content["erases"] : null;
  return Array.isArray(member) ? member.flatMap((one: unknown) => readOne(one) ?? []) : [];
}
