import { may } from "#actions/access/may.ts";
import { unitsOf } from "#actions/access/units-of.ts";
import type { DeskContext } from "#actions/editing/desk-context.ts";
import { readDeskRegister, type DeskRegister } from "#actions/editing/read-desk-register.ts";
import { completenessOf, type Completeness } from "#duties/completeness/completeness.ts";
import { dayOf } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";

/** Who has reported, as far as somebody may see it, and for whom they may state that there is nothing. */
export type ReadCompleteness = {
  readonly register: DeskRegister;
  readonly on: LocalDate;
  readonly completeness: Completeness;
  readonly mayReport: ReadonlySet<Key>;
};

/** Who has reported on what in the last twelve months; null if the person has no role there. */
export async function readCompleteness(
  context: DeskContext,
  authority: Key,
): Promise<ReadCompleteness | null> {
  const register = await readDeskRegister(context, { authority });
  if (!register) return null;
  const { snapshot, current } = register;
  const on = dayOf(context.now());
  const completeness = completenessOf(snapshot, (record) => unitsOf(record, current), on);
  const own = completeness.rows.filter(({ unit }) =>
    may(context.actor, "nilReturn.confirm", { authority, units: unitsOf(unit, current) }),
  );
  return { register, on, completeness, mayReport: new Set(own.map(({ unit }) => unit.key)) };
}
