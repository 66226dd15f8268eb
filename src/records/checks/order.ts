import { fieldOf } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { JsonObject } from "#values/json.ts";
import { inside, report, type Place } from "#records/parsing/place.ts";

/** By record type: pairs of date fields of which the second cannot lie before the first. */
export const ORDERED: Readonly<Partial<Record<RecordTypeId, readonly (readonly [string, string])[]>>> = {
  biasMeasure: [["on", "correctedOn"]],
  dataRule: [["from", "to"]],
  deployment: [["startedOn", "endedOn"]],
  incident: [["on", "closedOn"]],
  participation: [["on", "to"]],
  policy: [["validFrom", "validTo"]],
  project: [["startOn", "endOn"]],
  responsibility: [["from", "to"]],
  statement: [["approvedOn", "validTo"]],
  transparencyMeasure: [["from", "to"]],
};

/** Reports pairs of days of which the later-to-be lies before the earlier. */
export function checkOrder(type: RecordTypeId, data: JsonObject, place: Place): void {
  for (const [earlier, later] of ORDERED[type] ?? []) {
    const [start, end] = [data[earlier], data[later]];
    if (typeof start !== "string" || typeof end !== "string" || start <= end) continue;
    report(inside(place, later), "records.date.reversed", {
      earlier: fieldOf(type, earlier)?.label ?? earlier,
      later: fieldOf(type, later)?.label ?? later,
    });
  }
}
