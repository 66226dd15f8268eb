const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
  ] as const),
  ...([
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const),
];
const MOST = 3999;

function roman(value: number): string {
  let [rest, text] = [value, ""];
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** a … z, aa, bb … as word processors count on. */
function letters(value: number): string {
  const sign = String.fromCodePoint(97 + ((value - 1) % 26));
  return sign.repeat(Math.ceil(value / 26));
}

/** How an automatic list counts. */
export type Counting = "decimal" | "lower-letter" | "upper-letter" | "lower-roman" | "upper-roman";

/** A number as an automatic list prints it; beyond 3999, and below 1, in figures. */
export function listNumber(value: number, counting: Counting): string {
  if (value < 1 || value > MOST || counting === "decimal") return String(value);
  const text = counting.endsWith("roman") ? roman(value) : letters(value);
  return counting.startsWith("upper") ? text.toUpperCase() : text;
}
