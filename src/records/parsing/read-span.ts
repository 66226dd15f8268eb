import type { Period } from "#values/period.ts";
import { isObject } from "#values/json.ts";
import { isLocalDate, type LocalDate } from "#values/local-date.ts";
import { shown } from "#records/problems.ts";
import { isAbsent } from "./is-absent.ts";
import { inside, report, type Place } from "./place.ts";
import { reportUnknownNames } from "./unknown-names.ts";

type Labelled = { readonly label: string };

/** Reads a day. */
export function readDate({ label }: Labelled, input: unknown, place: Place): LocalDate | undefined {
  if (typeof input !== "string") {
    return report(place, "records.value.kind", { label, expected: "einen Tag als JJJJ-MM-TT" });
  }
  return isLocalDate(input)
    ? input
    : report(place, "records.date.impossible", { label, value: shown(input) });
}

/** Reads a span of days; an end of null is open and not kept. */
export function readPeriod(field: Labelled, input: unknown, place: Place): Period | undefined {
  const { label } = field;
  if (!isObject(input)) {
    return report(place, "records.value.kind", { label, expected: "einen Zeitraum mit „from“ und „to“" });
  }
  reportUnknownNames(input, ["from", "to"], place);
  const start = inside(place, "from");
  const from = isAbsent(input["from"])
    ? report(start, "records.field.missing-inside", { label: `${label}: von` })
    : readDate({ label: `${label}: von` }, input["from"], start);
  const open = isAbsent(input["to"]);
  const to = open ? undefined : readDate({ label: `${label}: bis` }, input["to"], inside(place, "to"));
  if (from === undefined || (to === undefined && !open)) return undefined;
  if (to === undefined) return { from };
  return from <= to ? { from, to } : report(place, "records.period.reversed", { label });
}
