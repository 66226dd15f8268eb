import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { LocalDate } from "#values/local-date.ts";

/** Who is to do something, by the function in the house. */
export type DueRole = NonNullable<RecordDataMap["task"]["role"]>;

/** What kind of thing is due. */
export type DueKind =
  | "task"
  | "review"
  | "evaluation"
  | "assessmentReview"
  | "assessmentOpen"
  | "projectEvaluation"
  | "projectContinuation"
  | "statement"
  | "reporting"
  | "duties";

/** Something to do, and until when. */
export type Due = {
  readonly kind: DueKind;
  readonly title: string;
  /** One or two sentences: what it rests on. */
  readonly because: string;
  /** The record to open; of a task itself its subject, if it has one. */
  readonly record: VersionedRecord;
  readonly dueOn: LocalDate;
  readonly role: DueRole;
  /** A suspicion that must not wait. */
  readonly isUrgent: boolean;
};
