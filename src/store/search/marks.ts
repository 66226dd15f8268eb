import { VISIBILITY } from "#catalogue/envelope.ts";
import { tokenOf } from "#language/tokens.ts";
import type { Visibility } from "#records/record.ts";

const ORDER = Object.keys(VISIBILITY);

/** The place of a visibility from everybody (0) to the fewest (3). */
export function rankOf(visibility: Visibility): number {
  return ORDER.indexOf(visibility);
}

/** From this rank on readers are the authority's own people. */
export const INNER_RANK = rankOf("internal");

const SAFE = /[^a-z0-9]/u;

/** Marks never look like words: no word's token begins with qm. */
function markOf(kind: string, value: string): string {
  const letters = Array.from(value, (one) =>
    SAFE.test(one) ? `q${one.codePointAt(0)?.toString(16)}q` : tokenOf(one),
  );
  return `qm${kind}${letters.join("")}`;
}

/** Who may read a record, and whether it has ended. */
export function scopeMark(rank: number, ended: boolean): string {
  return `qms${rank}${ended ? "e" : "c"}`;
}

/** Everything that a reader may open, with or without what has ended. */
export function scopesFor(reader: Visibility, ended: boolean): readonly string[] {
  const ranks = ORDER.slice(0, rankOf(reader) + 1).keys();
  return [...ranks].flatMap((rank) => [scopeMark(rank, false), ...(ended ? [scopeMark(rank, true)] : [])]);
}

/** A record's type. */
export function typeMark(type: string): string {
  return markOf("t", type);
}

/** A value of a closed list, `field=code`. */
export function codeMark(value: string): string {
  return markOf("c", value);
}

/** A record that is referred to. */
export function referenceMark(to: string): string {
  return markOf("r", to);
}
