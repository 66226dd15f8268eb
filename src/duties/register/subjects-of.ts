import type { VersionedRecord } from "#records/record.ts";
import { referenceTo } from "#records/record.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import { usesOf } from "#records/uses-of.ts";
import type { Reference } from "#values/key.ts";

/** The system, its deployments and the projects about it: what a record about the system may name as its subject. */
export function subjectsOf(snapshot: Snapshot, system: VersionedRecord<"system">): ReadonlySet<Reference> {
  const own = referenceTo(system);
  const projects = recordsOf(snapshot, "project").filter(({ data }) => data.system === own);
  return new Set([own, ...usesOf(snapshot, own).map(referenceTo), ...projects.map(referenceTo)]);
}
