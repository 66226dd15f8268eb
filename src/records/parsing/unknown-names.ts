import { shown } from "#records/problems.ts";
import { isAbsent } from "./is-absent.ts";
import { inside, report, type Place } from "./place.ts";

/** Reports every member of an object that says something under a name that is not among those known. */
export function reportUnknownNames(
  input: { readonly [name: string]: unknown },
  known: readonly string[],
  place: Place,
): void {
  for (const [name, value] of Object.entries(input)) {
    if (!known.includes(name) && !isAbsent(value)) {
      report(inside(place, name), "records.field.unknown", { field: shown(name) });
    }
  }
}
