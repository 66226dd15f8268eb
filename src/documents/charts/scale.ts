/** Where a number stands on a line of a picture. */
export type Scale = (value: number) => number;

/** Maps numbers between two ends evenly onto a line; equal ends map onto its beginning. */
export function linearScale(
  [low, high]: readonly [low: number, high: number],
  [start, end]: readonly [start: number, end: number],
): Scale {
  const factor = high === low ? 0 : (end - start) / (high - low);
  return (value) => start + (value - low) * factor;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** The distance of axis marks, round for readers: 1, 2, 2.5 or 5 times a power of ten, whole where all is whole. */
function stepFor(most: number, marks: number, isWhole: boolean): number {
  const rough = most / marks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power;
  return isWhole ? Math.max(1, Math.ceil(step)) : step;
}

/** Axis marks from nought to the first one that is not below the greatest number; about as many as wished. */
export function marksUpTo(most: number, wished = 5, isWhole = true): readonly number[] {
  if (!(most > 0)) return [0, 1];
  const step = stepFor(most, wished, isWhole);
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}
