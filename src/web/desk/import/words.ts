import { numberInFigures } from "#language/numbers.ts";

/** A count with its word: "1 Zeile", "3.611 Zeilen". */
export function plural(count: number, one: string, many: string): string {
  return `${numberInFigures(count)} ${count === 1 ? one : many}`;
}
