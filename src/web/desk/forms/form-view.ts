import type { DeskRegister } from "#actions/editing/read-desk-register.ts";
import type { KnownLaw } from "#actions/editing/known-laws.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Key } from "#values/key.ts";
import type { FormValues } from "./form-values.ts";
import type { HiddenReferences } from "./hidden-references.ts";

/** What is wrong with the fields of a form, by their names. */
export type FieldFaults = ReadonlyMap<string, readonly string[]>;

/** The form of a record with what stands in it. */
export type FormView = {
  readonly authority: Key;
  readonly type: RecordTypeId;
  readonly values: FormValues;
  readonly faults: FieldFaults;
  /** Where titles come from and what may be referred to. */
  readonly register: DeskRegister;
  readonly hidden: HiddenReferences;
  readonly laws: readonly KnownLaw[];
  readonly mayDisclose: boolean;
};
