import type { Reference } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import type { LocatedRecord } from "#records/located-record.ts";
import { recordsProblem, shown } from "#records/problems.ts";
import { referencesOf } from "#records/references-of.ts";

/** The references of a record that lead to no record. */
export function checkDangling(
  { record, pointer }: LocatedRecord,
  exists: (reference: Reference) => boolean,
): readonly Problem[] {
  return referencesOf(record)
    .filter(({ to }) => !exists(to))
    .map((found) =>
      recordsProblem("records.reference.dangling", pointer + found.pointer, { value: shown(found.to) }),
    );
}
