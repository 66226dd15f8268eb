import type { Problem } from "#values/problem.ts";
import type { Reference } from "#values/key.ts";
import { checkCircles } from "./checks/circles.ts";
import { checkDangling } from "./checks/dangling.ts";
import { checkDuplicates } from "./checks/duplicates.ts";
import type { KnownRecords, LocatedRecord } from "./located-record.ts";
import { referenceTo } from "./record.ts";

/**
 * What is wrong between the records of a file: the same key twice, references that lead nowhere, parents
 * and predecessors in a circle. Records of the file take the place of known ones of the same name.
 * `alsoThere` names records that may be referred to without their content being at hand.
 * @problems records.key.twice, records.reference.dangling, records.reference.circular
 */
export function checkReferences(
  located: readonly LocatedRecord[],
  known: KnownRecords,
  alsoThere: ReadonlySet<Reference> = new Set(),
): readonly Problem[] {
  const all = new Map(known);
  for (const { record } of located) all.set(referenceTo(record), record);
  const exists = (reference: Reference): boolean => all.has(reference) || alsoThere.has(reference);
  return [
    ...checkDuplicates(located),
    ...located.flatMap((one) => checkDangling(one, exists)),
    ...checkCircles(located, all),
  ];
}
