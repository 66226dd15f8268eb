import { evidenceOf } from "#records/record.ts";
import { digestOf, hashOf } from "#store/chain.ts";
import type { VersionRow } from "#store/tables.ts";
import { erasuresIn, type Erasure } from "./erasure.ts";

/** A version whose emptiness and what the chain says of it do not fit together. */
export type Misfit = {
  readonly kind: "unauthorised" | "undone";
  readonly position: number;
  /** `type/key@version`. */
  readonly version: string;
};

/** The erasures that a version authorises, if the version itself is as it was written. */
function authorisedBy(row: VersionRow): readonly Erasure[] {
  const erasures = row.content === null ? [] : erasuresIn(row.content);
  if (erasures.length === 0) return [];
  const isSound = digestOf(row.salt ?? "", row.content ?? "") === row.digest && hashOf(row) === row.hash;
  return isSound ? erasures : [];
}

/**
 * Compares, version by version in the order of the chain, which ones are empty with which ones later versions of
 * the same record say were erased: the two must be the same.
 */
export function erasureCheck() {
  const emptied = new Map<string, number>();
  let undone: Misfit | null = null;
  return {
    add(row: VersionRow): void {
      if (row.content === null) emptied.set(evidenceOf(row), row.position);
      for (const version of authorisedBy(row).flatMap(({ versions }) => versions)) {
        const named = evidenceOf({ ...row, version });
        const isEmptied = emptied.delete(named);
        if (!isEmptied) undone ??= { kind: "undone", position: row.position, version: named };
      }
    },
    /** The first misfit; null if all is as the chain says. */
    end(): Misfit | null {
      const [left] = emptied;
      const [version, position] = left ?? ["", Infinity];
      if (undone !== null && undone.position < position) return undone;
      return left === undefined ? undone : { kind: "unauthorised", position, version };
    },
  };
}
