import { isLocalDate, type LocalDate } from "#values/local-date.ts";
import { isObject } from "#values/json.ts";
import { inside, report, type Place } from "#records/parsing/place.ts";

type Stage = { readonly index: number; readonly from: LocalDate; readonly to: LocalDate | undefined };

function dayIn(input: unknown): LocalDate | undefined {
  return typeof input === "string" && isLocalDate(input) ? input : undefined;
}

function stageAt(entry: unknown, index: number): Stage[] {
  const stage = (isObject(entry) ? entry : {}) as { from?: unknown; to?: unknown };
  const from = dayIn(stage.from);
  return from === undefined ? [] : [{ index, from, to: dayIn(stage.to) }];
}

/**
 * Reports stages of a deployment that end before they begin or run into the next one. A stage may end on
 * the day the next begins, and one without an end lasts until then.
 */
export function checkStages(data: object, place: Place): void {
  const { stages } = data as { stages?: unknown };
  if (!Array.isArray(stages)) return;
  const known = stages.flatMap(stageAt).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  for (const [nth, { index, from, to = from }] of known.entries()) {
    const at = inside(inside(place, "stages"), index);
    const next = known[nth + 1];
    if (to < from) report(inside(at, "to"), "records.stages.reversed");
    else if (next && (to > next.from || from === next.from)) {
      report(at, "records.stages.overlapping", { other: next.from });
    }
  }
}
