import type { Problem } from "#values/problem.ts";
import type { LocatedRecord } from "#records/located-record.ts";
import { recordsProblem } from "#records/problems.ts";
import { referenceTo } from "#records/record.ts";

/** Every record whose name an earlier one of the same input already has. */
export function checkDuplicates(located: readonly LocatedRecord[]): readonly Problem[] {
  const seen = new Set<string>();
  return located.flatMap(({ record, pointer }) => {
    const name = referenceTo(record);
    const isSecond = seen.has(name);
    seen.add(name);
    return isSecond ? [recordsProblem("records.key.twice", `${pointer}/key`, { record: name })] : [];
  });
}
