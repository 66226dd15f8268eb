import type { Classification } from "#duties/classification/classify.ts";
import type { DutyStatus } from "#duties/register/missing-for.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import type { LocalDate } from "#values/local-date.ts";

/** What a profile is made from. */
export type ProfileSources = {
  /** What the reader may open. */
  readonly snapshot: Snapshot;
  readonly system: VersionedRecord<"system">;
  readonly on: LocalDate;
  /** Null where no answers to the decision tree are kept. */
  readonly classification: Classification | null;
  readonly duties: readonly DutyStatus[];
  /** Open tasks about the application and its uses. */
  readonly tasks: readonly VersionedRecord<"task">[];
};

/** A duty as a profile names it. */
export type ProfileDuty = {
  readonly title: string;
  /** As it is cited, with when it applies, whether that is disputed, and how surely it is known. */
  readonly citation: string;
  /** In German: whether the register shows it. */
  readonly state: string;
};

/** A task as a profile names it. */
export type ProfileTask = {
  readonly title: string;
  readonly because: string;
  /** The function or unit that is to do it, in German. */
  readonly who: string;
  readonly dueOn: LocalDate;
  readonly isUrgent: boolean;
};

/** An application on one page, for people at work. */
export type SystemProfile = {
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  /** Label and value, in the order of showing. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly uses: readonly string[];
  /** In German. */
  readonly classWords: string;
  readonly roleWords: string;
  readonly isSuspicion: boolean;
  /** How many of the provisions nobody in the authority has compared with the official text; "" where none is named. */
  readonly confirmation: string;
  /** Sentences with the article they rest on. */
  readonly reasons: readonly string[];
  readonly duties: readonly ProfileDuty[];
  /** By day. */
  readonly tasks: readonly ProfileTask[];
  readonly on: LocalDate;
};
