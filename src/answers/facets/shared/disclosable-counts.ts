import type { Ask } from "#answers/ask.ts";

/** Fewer people than this could be recognised. */
const FEWEST = 5;

/** What stands in place of a number that could single out people. */
export const NOT_DISCLOSED = "wird nicht mitgeteilt (berechtigte Interessen Einzelner)";

/** Numbers of people of the parts of a whole and of the whole, as far as they may be told; null is held back. */
export type DisclosableCounts = {
  readonly parts: readonly (number | null)[];
  readonly whole: number | null;
};

type Hidden = ReadonlySet<number>;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Can nobody compute a small number from the whole less the parts that are told? */
function isSafe(parts: readonly number[], hidden: Hidden, whole: number): boolean {
  if (hidden.size === 0) return true;
  const told = sum(parts.filter((_, at) => !hidden.has(at)));
  const isSplit = hidden.size > 1 || whole > sum(parts);
  return isSplit && whole - told >= FEWEST;
}

/** Hides ever greater parts until the hidden ones hide each other; undefined if that cannot be reached. */
function hideUntilSafe(parts: readonly number[], small: Hidden, whole: number): Hidden | undefined {
  const order = parts.map((_, at) => at).filter((at) => !small.has(at));
  const byCount = order.toSorted((a, b) => (parts[a] ?? 0) - (parts[b] ?? 0));
  for (let more = 0; more <= byCount.length; more++) {
    const hidden = new Set([...small, ...byCount.slice(0, more)]);
    if (isSafe(parts, hidden, whole)) return hidden;
  }
  return undefined;
}

/**
 * Which numbers of people may a copy tell? Outside the authority a part below five is held back, and with it as
 * many other parts, or else the whole, as would let it be computed. `whole` is null if it is not known.
 */
export function disclosableCounts(
  ask: Ask,
  parts: readonly number[],
  whole: number | null,
): DisclosableCounts {
  const small = new Set(parts.flatMap((count, at) => (count < FEWEST ? [at] : [])));
  if (ask.copy === "internal" || small.size === 0) return { parts, whole };
  const hidden = whole === null ? small : hideUntilSafe(parts, small, whole);
  const told = parts.map((count, at) => ((hidden ?? small).has(at) ? null : count));
  return { parts: told, whole: hidden === undefined ? null : whole };
}
