import type { Fields } from "#catalogue/fields.ts";
import { isObject } from "#values/json.ts";
import type { Reasons } from "#records/record.ts";
import { shown } from "#records/problems.ts";
import { isAbsent } from "./is-absent.ts";
import { inside, report, type Place } from "./place.ts";
import { readText } from "./read-text.ts";

/** The maps of honest values, as files and records name them. */
export const HONEST = ["unknown", "notCollected", "notApplicable"] as const;

/** One of the maps of honest values. */
export type Honest = (typeof HONEST)[number];

function readReasons(fields: Fields, input: unknown, place: Place): Reasons {
  const entries = Object.entries(input as object).flatMap(([id, reason]): [string, string][] => {
    const at = inside(place, id);
    const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
    if (!field) report(at, "records.field.unknown", { field: shown(id) });
    const label = field?.label ?? shown(id);
    if (isAbsent(reason)) report(at, "records.honest.no-reason", { label });
    const text = isAbsent(reason) ? undefined : readText({ label: `Begründung zu ${label}` }, reason, at);
    return field && text !== undefined ? [[id, text]] : [];
  });
  return Object.fromEntries(entries);
}

/** Reads the three maps of honest values; an absent map is empty. */
export function readHonest(
  fields: Fields,
  input: { readonly [name: string]: unknown },
  place: Place,
): Record<Honest, Reasons> {
  const read = (map: Honest): Reasons => {
    const reasons = input[map];
    const at = inside(place, map);
    if (isObject(reasons)) return readReasons(fields, reasons, at);
    if (!isAbsent(reasons)) report(at, "records.honest.not-object", { map });
    return {};
  };
  return {
    unknown: read("unknown"),
    notCollected: read("notCollected"),
    notApplicable: read("notApplicable"),
  };
}
