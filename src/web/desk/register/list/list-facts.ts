import { namedUnits, unitsOf } from "#actions/access/units-of.ts";
import type { DeskRegister } from "#actions/editing/read-desk-register.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordAt, type Snapshot } from "#records/snapshot.ts";
import { usesOf } from "#records/uses-of.ts";
import { titleOf } from "#reports/record-title.ts";
import type { Key, Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import { textIn } from "#web/reading/data-of.ts";
import { gapsOf, type Gap } from "#web/desk/register/record-gaps.ts";
import { reviewDay } from "#web/desk/register/review-day.ts";

/** What the list tells of a record, whoever looks at it and whenever. */
export type RecordFacts = {
  readonly reference: Reference;
  readonly title: string;
  /** Names of the units that it belongs to, without those above them that nobody named. */
  readonly units: readonly string[];
  readonly unitKeys: readonly Key[];
  readonly status: string | null;
  /** The records whose status is shown: its own, of an application those of its uses, one for each status. */
  readonly standing: readonly VersionedRecord[];
  readonly review: LocalDate | null;
  readonly gaps: readonly Gap[];
};

const MOST_UNITS_NAMED = 3;

function unitNames({ snapshot, whole }: DeskRegister, record: VersionedRecord): readonly string[] {
  const named = namedUnits(record, whole).flatMap((reference) => {
    const unit = recordAt(snapshot, reference);
    return unit ? [titleOf(snapshot, unit)] : [];
  });
  const rest = named.length - MOST_UNITS_NAMED;
  return rest > 0 ? [...named.slice(0, MOST_UNITS_NAMED), `und ${rest} weitere`] : named;
}

function standingOf({ snapshot }: DeskRegister, record: VersionedRecord): readonly VersionedRecord[] {
  if (record.type !== "system") return [record];
  const uses = usesOf(snapshot, referenceTo(record));
  return [...new Map(uses.map((use) => [textIn(use, "status"), use])).values()];
}

function gathered(register: DeskRegister, record: VersionedRecord): RecordFacts {
  return {
    reference: referenceTo(record),
    title: titleOf(register.snapshot, record),
    units: unitNames(register, record),
    unitKeys: unitsOf(record, register.whole),
    status: textIn(record, "status"),
    standing: standingOf(register, record),
    review: reviewDay(record),
    gaps: gapsOf(record),
  };
}

/** Gathered once a register and reader's rank: a list of thousands of records is asked for again and again. */
const KNOWN = new WeakMap<Snapshot["records"], WeakMap<VersionedRecord, RecordFacts>>();

/** What the list tells of a record of the register. */
export function factsOf(register: DeskRegister, record: VersionedRecord): RecordFacts {
  const known = KNOWN.get(register.snapshot.records) ?? new WeakMap<VersionedRecord, RecordFacts>();
  KNOWN.set(register.snapshot.records, known);
  const facts = known.get(record) ?? gathered(register, record);
  known.set(record, facts);
  return facts;
}
