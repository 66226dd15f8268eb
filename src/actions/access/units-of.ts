import { referenceTo, type RecordContent } from "#records/record.ts";
import { referencesOf } from "#records/references-of.ts";
import { recordAt, recordOf, type Snapshot } from "#records/snapshot.ts";
import { usesOf } from "#records/uses-of.ts";
import { splitReference, type Key, type Reference } from "#values/key.ts";

/** Fields that name what a record is about; its units are the record's, if it names none itself. */
const SUBJECTS: ReadonlySet<string> = new Set(["subject", "system", "tool", "deployments"]);

/** How many steps lead from a record to its unit at most: measurement, project, use, unit. */
const MOST_STEPS = 4;

function ownUnits(record: RecordContent): readonly Reference[] {
  if (record.type === "unit") return [referenceTo(record)];
  return referencesOf(record).flatMap(({ path, to }) =>
    path === "unit" && to.startsWith("unit/") ? [to] : [],
  );
}

function namesAuthority(record: RecordContent): boolean {
  return referencesOf(record).some(({ path }) => path === "unit");
}

function unitsIn(snapshot: Snapshot, record: RecordContent, steps: number): readonly Reference[] {
  const own = ownUnits(record);
  if (own.length > 0 || steps === 0) return own;
  if (record.type === "system") return usesOf(snapshot, referenceTo(record)).flatMap(ownUnits);
  // a use in the whole house is nobody's own, even if others use the same application
  if (record.type === "deployment" || namesAuthority(record)) return [];
  const subjects = referencesOf(record).flatMap(({ path, to }) =>
    SUBJECTS.has(path) ? (recordAt(snapshot, to) ?? []) : [],
  );
  return subjects.flatMap((one) => unitsIn(snapshot, one, steps - 1));
}

function withThoseAbove(snapshot: Snapshot, unit: Reference): readonly Reference[] {
  const way = new Set<Reference>();
  for (let at: Reference | undefined = unit; at !== undefined && !way.has(at);) {
    way.add(at);
    at = recordOf(snapshot, "unit", at)?.data.parent;
  }
  return [...way];
}

/** The units that a record names or that use what it is about, without those above them; each once, by reference. */
export function namedUnits(record: RecordContent, snapshot: Snapshot): readonly Reference[] {
  return [...new Set(unitsIn(snapshot, record, MOST_STEPS))];
}

/** The units to which every use of an application belongs: whoever merely uses it too has no say in what it is. */
function sharedUnits(snapshot: Snapshot, system: RecordContent): readonly Reference[] {
  const [first = [], ...others] = usesOf(snapshot, referenceTo(system)).map((use) =>
    ownUnits(use).flatMap((unit) => withThoseAbove(snapshot, unit)),
  );
  return first.filter((unit) => others.every((units) => units.includes(unit)));
}

/**
 * To which units does a record belong? To the one that it names, else to those of what it is about; an application to
 * those that all its uses have in common. With them go the units above. Keys, each once; empty: to the authority as a
 * whole.
 */
export function unitsOf(record: RecordContent, snapshot: Snapshot): readonly Key[] {
  const units =
    record.type === "system"
      ? sharedUnits(snapshot, record)
      : unitsIn(snapshot, record, MOST_STEPS).flatMap((unit) => withThoseAbove(snapshot, unit));
  return [...new Set(units)].flatMap((unit) => splitReference(unit)?.key ?? []);
}
