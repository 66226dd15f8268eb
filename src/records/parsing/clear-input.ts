import { isObject } from "#values/json.ts";
import { MAX_DEPTH } from "#records/limits.ts";
import { shown } from "#records/problems.ts";
import { inside, report, type Place } from "./place.ts";

const FORBIDDEN = new Set(["prototype", "constructor"]);

/** Could this member name change what objects are? Such names are faults wherever they stand. */
function isForbiddenName(name: string): boolean {
  return name.startsWith("__") || FORBIDDEN.has(name);
}

/**
 * The input without members of forbidden names and without what lies too deep, both reported; what is
 * left can be walked safely.
 */
export function clearInput(input: unknown, place: Place, depth = 0): unknown {
  if (typeof input !== "object" || input === null) return input;
  if (depth > MAX_DEPTH) return report(place, "records.nesting.too-deep", { most: MAX_DEPTH });
  if (Array.isArray(input)) {
    return input.map((entry, index) => clearInput(entry, inside(place, index), depth + 1));
  }
  if (!isObject(input)) return input;
  const entries = Object.entries(input).flatMap(([name, value]): [string, unknown][] => {
    const at = inside(place, name);
    if (!isForbiddenName(name)) return [[name, clearInput(value, at, depth + 1)]];
    report(at, "records.name.forbidden", { name: shown(name) });
    return [];
  });
  return Object.fromEntries(entries);
}
