import { listNumber, type Counting } from "./list-number.ts";

/** How one level of a list counts and prints: `text` has %1 … %9 for the numbers of the levels. */
export type Level = {
  readonly start: number;
  readonly format: "none" | "bullet" | "decimal-zero" | Counting;
  readonly text: string;
};

/** Numbers of an entry and of the entries above it, by level. */
export type Counts = (number | undefined)[];

/** Signs that papers print before entries; symbol typefaces' own have no meaning elsewhere. */
const KEPT_BULLET = /^[-–—•◦*·▪]$/u;

/** Counts an entry at a level: deeper levels begin anew, levels above that have not counted stand at their start. */
export function countEntry(counts: Counts, levels: readonly Level[], level: number): void {
  counts[level] = (counts[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
  counts.length = level + 1;
  for (let at = 0; at < level; at += 1) counts[at] ??= levels[at]?.start ?? 1;
}

/** The mark that is printed before the entry counted last at this level; "" if none is. */
export function printMark(counts: Counts, levels: readonly Level[], level: number): string {
  const own = levels[level];
  if (!own) return "";
  if (own.format === "none") return own.text.replaceAll(/%\d/gu, "").trim();
  if (own.format === "bullet") return KEPT_BULLET.test(own.text) ? own.text : "•";
  return own.text.replaceAll(/%([1-9])/gu, (_, one: string) => {
    const at = Number(one) - 1;
    const format = levels[at]?.format ?? "decimal";
    const value = counts[at] ?? 1;
    if (format === "decimal-zero") return String(value).padStart(2, "0");
    return format === "none" || format === "bullet" ? "" : listNumber(value, format);
  });
}
