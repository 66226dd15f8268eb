import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { referencesOf } from "#records/references-of.ts";
import { recordsOf } from "#records/snapshot.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { ShownRecord } from "#web/reading/read-record.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { tongueOf, type Tongue } from "#web/tongue/tongue.ts";

/** What the page of an application is made from. */
export type SystemView = {
  readonly page: ShownRecord;
  readonly register: ShownRegister;
  readonly record: VersionedRecord<"system">;
  readonly uses: readonly VersionedRecord<"deployment">[];
  /** Records that refer to the application, one of its uses or a project with it. */
  readonly related: readonly VersionedRecord[];
  readonly today: LocalDate;
  readonly tongue: Tongue;
};

/** Gathers what the register says of an application and its uses. */
export function systemView(page: ShownRecord, today: LocalDate): SystemView {
  const { register } = page;
  const record = page.shown.record as VersionedRecord<"system">;
  const own = referenceTo(record);
  const uses = recordsOf(register.snapshot, "deployment").filter(({ data }) => data.system === own);
  const projects = recordsOf(register.snapshot, "project").filter(({ data }) => data.system === own);
  const targets = new Set([own, ...uses.map(referenceTo), ...projects.map(referenceTo)]);
  const related = register.snapshot.records.filter(
    (one) => referenceTo(one) !== own && referencesOf(one).some(({ to }) => targets.has(to)),
  );
  return { page, register, record, uses, related, today, tongue: tongueOf(register) };
}

/** The related records of one type. */
export function relatedOf<Type extends RecordTypeId>(
  { related }: SystemView,
  type: Type,
): readonly VersionedRecord<Type>[] {
  return related.filter(
    (one) => one.type === type,
  ) as readonly VersionedRecord[] as readonly VersionedRecord<Type>[];
}
