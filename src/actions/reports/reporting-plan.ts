import { codeLabel } from "#catalogue/catalogue.ts";
import { fieldState, type FieldIdOf } from "#records/field-state.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import type { Reference } from "#values/key.ts";
import { shiftDate, type LocalDate } from "#values/local-date.ts";

/** A report that somebody is to get, and when. */
export type PlannedReport = {
  readonly record: Reference;
  readonly recipient: string;
  readonly format: string;
  readonly status: string;
  readonly lastOn: LocalDate | null;
  readonly nextOn: LocalDate | null;
  readonly due: "overdue" | "soon" | "later" | "open";
};

type Reporting = VersionedRecord<"reporting">;

function textOf(record: Reporting, id: FieldIdOf<"reporting">): string | null {
  const state = fieldState(record, id);
  return state.state === "given" ? String(state.value) : null;
}

/** Days before a date on which a report is to be prepared. */
const AHEAD = { months: 2 };

function dueOf(nextOn: LocalDate | null, today: LocalDate): PlannedReport["due"] {
  if (nextOn === null) return "open";
  if (nextOn < today) return "overdue";
  return nextOn <= shiftDate(today, AHEAD) ? "soon" : "later";
}

const word = (record: Reporting, id: "format" | "status"): string => {
  const code = textOf(record, id);
  return code === null ? "nicht verzeichnet" : codeLabel("reporting", id, code);
};

/** Who is to be told when, the most urgent first; those without a date come last. */
export function reportingPlan(snapshot: Snapshot, today: LocalDate): readonly PlannedReport[] {
  const plan = recordsOf(snapshot, "reporting").map((record): PlannedReport => {
    const nextOn = textOf(record, "nextOn");
    return {
      record: referenceTo(record),
      recipient: textOf(record, "recipient") ?? "nicht verzeichnet",
      ...{ format: word(record, "format"), status: word(record, "status") },
      ...{ lastOn: textOf(record, "lastOn"), nextOn, due: dueOf(nextOn, today) },
    };
  });
  return plan.toSorted((a, b) => ((a.nextOn ?? "9999") < (b.nextOn ?? "9999") ? -1 : 1));
}
