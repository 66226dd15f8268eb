import type { Reference } from "#values/key.ts";
import type { VersionedRecord } from "./record.ts";
import { recordsOf, type Snapshot } from "./snapshot.ts";

type Uses = ReadonlyMap<Reference | undefined, readonly VersionedRecord<"deployment">[]>;

/** Made once a snapshot: looking through all uses for each system would grow with the square of the register. */
const KNOWN = new WeakMap<Snapshot, Uses>();

/** The deployments of a system, by key; none if it has none. */
export function usesOf(
  snapshot: Snapshot,
  system: Reference | undefined,
): readonly VersionedRecord<"deployment">[] {
  const known =
    KNOWN.get(snapshot) ?? Map.groupBy(recordsOf(snapshot, "deployment"), ({ data }) => data.system);
  KNOWN.set(snapshot, known);
  return system === undefined ? [] : (known.get(system) ?? []);
}
