import type { Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import type { LocatedRecord } from "#records/located-record.ts";
import { referencesOf } from "#records/references-of.ts";
import { exchangeProblem } from "./problems.ts";

/**
 * Whether the authority at the top is known or described, and every other authority in the file is one that
 * the file refers to: nobody slips a foreign authority in with a register.
 */
export function checkAuthorities(
  top: Key | null,
  located: readonly LocatedRecord[],
  known: ReadonlySet<Key>,
): readonly Problem[] {
  const described = located.filter(({ record }) => record.type === "authority");
  const named = new Set(located.flatMap(({ record }) => referencesOf(record).map(({ to }) => to)));
  const isMissing = top !== null && !known.has(top) && !described.some(({ record }) => record.key === top);
  const foreign = described.filter(
    ({ record, pointer }) =>
      top !== null && ![top, pointer].includes(record.key) && !named.has(`authority/${record.key}`),
  );
  return [
    ...(isMissing ? [exchangeProblem("exchange.authority.unknown", "/authority", { authority: top })] : []),
    ...foreign.map(({ record, pointer }) =>
      exchangeProblem("exchange.authority.foreign", `${pointer}/key`, { authority: record.key }),
    ),
  ];
}
