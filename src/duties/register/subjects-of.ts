import type { VersionedRecord } from "#records/record.ts";
import { referenceTo } from "#records/record.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import { usesOf } from "#records/uses-of.ts";
import type { Reference } from "#values/key.ts";

/** Made once a snapshot: looking through all projects for each system would grow with the square of the register. */
const PROJECTS = new WeakMap<Snapshot, ReadonlyMap<unknown, readonly VersionedRecord<"project">[]>>();

function projectsOf(snapshot: Snapshot, system: Reference): readonly VersionedRecord<"project">[] {
  const known =
    PROJECTS.get(snapshot) ?? Map.groupBy(recordsOf(snapshot, "project"), ({ data }) => data.system);
  PROJECTS.set(snapshot, known);
  return known.get(system) ?? [];
}

/** The system, its deployments and the projects about it: what a record about the system may name as its subject. */
export function subjectsOf(snapshot: Snapshot, system: VersionedRecord<"system">): ReadonlySet<Reference> {
  const own = referenceTo(system);
  const projects = projectsOf(snapshot, own);
  return new Set([own, ...usesOf(snapshot, own).map(referenceTo), ...projects.map(referenceTo)]);
}
