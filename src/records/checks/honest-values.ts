import type { Fields } from "#catalogue/fields.ts";
import type { JsonObject } from "#values/json.ts";
import { isAbsent } from "#records/parsing/is-absent.ts";
import { inside, report, type Place } from "#records/parsing/place.ts";
import { HONEST, type Honest } from "#records/parsing/read-honest.ts";
import type { Reasons } from "#records/record.ts";

/** What a record says of its fields: as given, as read, and honestly not known. */
export type Said = {
  readonly given: { readonly [id: string]: unknown };
  readonly data: JsonObject;
  readonly honest: Readonly<Record<Honest, Reasons>>;
};

const sayIn = (place: Place, map: string, id: string): Place => inside(inside(place, map), id);

/** Reports a field that is given although a map says there is no value, or that stands in two maps. */
function checkContradiction(
  maps: readonly Honest[],
  isGiven: boolean,
  of: { id: string; label: string; place: Place },
) {
  const { id, label, place } = of;
  const [map, ...others] = maps;
  if (map === undefined) return;
  if (isGiven) report(sayIn(place, map, id), "records.honest.given-too", { label, map });
  for (const other of others) {
    report(sayIn(place, other, id), "records.honest.twice", { label, map: other, other: map });
  }
}

/** Reports required fields that are neither given nor honestly absent, and fields of which two things are said. */
export function checkHonestValues(fields: Fields, said: Said, place: Place): void {
  for (const [id, { label, required }] of Object.entries(fields)) {
    const isGiven = Object.hasOwn(said.given, id) && !isAbsent(said.given[id]);
    const maps = HONEST.filter((map) => Object.hasOwn(said.honest[map], id));
    if (required && !isGiven && maps.length === 0) {
      report(sayIn(place, "data", id), "records.field.missing", { label });
    }
    checkContradiction(maps, isGiven, { id, label, place });
  }
}
