import type { Problem } from "#values/problem.ts";
import { pointerTo } from "#values/json.ts";
import { recordsProblem, type RecordsProblemCode } from "#records/problems.ts";

/** Where a reader stands in the input, and where it puts the problems it finds. */
export type Place = { readonly pointer: string; readonly problems: Problem[] };

/** The place one step further in. */
export function inside(place: Place, step: string | number): Place {
  return { pointer: pointerTo(place.pointer, step), problems: place.problems };
}

/** Notes a problem at a place. Gives undefined, what readers return for a value that is none. */
export function report(
  place: Place,
  code: RecordsProblemCode,
  facts: Readonly<Record<string, string | number>> = {},
): undefined {
  place.problems.push(recordsProblem(code, place.pointer, facts));
}
