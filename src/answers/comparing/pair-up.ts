/** What belongs together in two lists, and what stands in only one of them. */
export type PairedUp<One> = {
  /** In the order of the second list. */
  readonly pairs: readonly { readonly before: One; readonly after: One; readonly score: number }[];
  readonly removed: readonly One[];
  readonly added: readonly One[];
};

/** How to pair: entries with the same mark belong together, others by how like they are (0 to 1), from `least` on. */
export type Pairing<One> = {
  readonly mark: (one: One) => string;
  readonly likeness: (one: One, other: One) => number;
  readonly least: number;
};

/** Longer lists are paired by their marks alone, so that a giant file costs no giant time. */
const MOST_COMPARED = 1_000_000;

type Place = { readonly i: number; readonly j: number; readonly score: number };

const distance = ({ i, j }: Place): number => Math.abs(i - j);

/** The likest first; then those nearest to each other, then the earliest: the same whichever list comes first. */
const byLikeness = (one: Place, other: Place): number =>
  other.score - one.score || distance(one) - distance(other) || one.i + one.j - (other.i + other.j);

function candidates<One>(
  [before, after]: readonly [readonly One[], readonly One[]],
  { mark, likeness, least }: Pairing<One>,
): readonly Place[] {
  const isTooMuch = before.length * after.length > MOST_COMPARED;
  const marks = after.map(mark);
  const places: Place[] = [];
  for (const [i, one] of before.entries()) {
    const own = mark(one);
    for (const [j, other] of after.entries()) {
      const score = marks[j] === own ? 1 : isTooMuch ? 0 : Math.min(likeness(one, other), 0.999);
      if (score >= least) places.push({ i, j, score });
    }
  }
  return places.toSorted(byLikeness);
}

/** Which entries of two lists belong together? Each at most once; swapping the lists swaps the outcome. */
export function pairUp<One>(before: readonly One[], after: readonly One[], how: Pairing<One>): PairedUp<One> {
  const taken: [Set<number>, Set<number>] = [new Set(), new Set()];
  const pairs: Place[] = [];
  for (const place of candidates([before, after], how)) {
    if (taken[0].has(place.i) || taken[1].has(place.j)) continue;
    taken[0].add(place.i);
    taken[1].add(place.j);
    pairs.push(place);
  }
  return {
    pairs: pairs
      .toSorted((one, other) => one.j - other.j)
      .map(({ i, j, score }) => ({ before: before[i] as One, after: after[j] as One, score })),
    removed: before.filter((_one, at) => !taken[0].has(at)),
    added: after.filter((_one, at) => !taken[1].has(at)),
  };
}
