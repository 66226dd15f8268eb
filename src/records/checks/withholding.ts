import type { Fields } from "#catalogue/fields.ts";
import { isObject } from "#values/json.ts";
import { inside, report, type Place } from "#records/parsing/place.ts";
import { shown } from "#records/problems.ts";

/** Reports withheld fields that the record type does not have or that are named twice. */
export function checkWithholding(fields: Fields, input: object, place: Place): void {
  const { withhold } = input as { withhold?: unknown };
  const seen = new Set<string>();
  for (const [index, entry] of (Array.isArray(withhold) ? withhold : []).entries()) {
    const field: unknown = isObject(entry) ? entry["field"] : undefined;
    if (typeof field !== "string") continue;
    const at = inside(inside(inside(place, "withhold"), index), "field");
    if (!Object.hasOwn(fields, field)) report(at, "records.withhold.unknown-field", { field: shown(field) });
    if (seen.has(field)) report(at, "records.withhold.twice", { field: shown(field) });
    seen.add(field);
  }
}
