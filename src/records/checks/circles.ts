import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Reference } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import type { KnownRecords, LocatedRecord } from "#records/located-record.ts";
import { recordsProblem } from "#records/problems.ts";
import { referenceTo, type RecordContent } from "#records/record.ts";

/** By record type: the field that leads upwards or backwards and so must never come round again. */
const UPWARD: Readonly<Partial<Record<RecordTypeId, string>>> = {
  authority: "parent",
  unit: "parent",
  system: "replaces",
};

const MOST_NAMED = 5;

function nextOf(record: RecordContent | undefined): Reference | undefined {
  const field = record && UPWARD[record.type];
  const to: unknown = field && (record.data as Readonly<Record<string, unknown>>)[field];
  return typeof to === "string" ? to : undefined;
}

type Circle = readonly Reference[];

/** Every circle, under each record on it. Each record is walked over once, however long the chains. */
function circlesIn(starts: readonly Reference[], all: KnownRecords): ReadonlyMap<Reference, Circle> {
  const circles = new Map<Reference, Circle>();
  const walked = new Set<Reference>();
  for (const start of starts) {
    const way = new Set<Reference>();
    let at: Reference | undefined = start;
    while (at !== undefined && !walked.has(at) && !way.has(at)) {
      way.add(at);
      at = nextOf(all.get(at));
    }
    const turn = at === undefined || walked.has(at) ? -1 : [...way].indexOf(at);
    const circle = turn < 0 ? [] : [...way].slice(turn);
    for (const member of circle) circles.set(member, circle);
    for (const passed of way) walked.add(passed);
  }
  return circles;
}

function described(circle: Circle): string {
  const named = [...circle, circle[0]];
  return named.length > MOST_NAMED ? `${named.slice(0, MOST_NAMED).join(" → ")} → …` : named.join(" → ");
}

/** Every record of the input that refers to itself by way of parents or predecessors. */
export function checkCircles(located: readonly LocatedRecord[], all: KnownRecords): readonly Problem[] {
  const circles = circlesIn(
    located.map(({ record }) => referenceTo(record)),
    all,
  );
  return located.flatMap(({ record, pointer }) => {
    const circle = circles.get(referenceTo(record));
    const at = `${pointer}/data/${UPWARD[record.type] ?? ""}`;
    return circle ? [recordsProblem("records.reference.circular", at, { circle: described(circle) })] : [];
  });
}
