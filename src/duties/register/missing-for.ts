import type { VersionedRecord } from "#records/record.ts";
import { evidenceOf } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import type { LocalDate } from "#values/local-date.ts";
import { AI_ACT_DUTY_LIST } from "#law/ai-act/duties.ts";
import type { Answers } from "#duties/classification/answers.ts";
import { dutiesOf, type Duty } from "#duties/classification/duties-of.ts";
import { findingsOfRecord } from "./findings-of-record.ts";
import { proofsOfDuty } from "./proofs-of-duties.ts";
import type { Case, Proof, ProofState } from "./proofs.ts";
import { subjectsOf } from "./subjects-of.ts";

/** A duty with what the register has to show for it; "missing" where it has nothing. */
export type DutyStatus = Duty & {
  /** What the records say by the authority's own account; nothing here has been checked by others. */
  readonly state: ProofState | "missing";
  /** `type/key@version` of every record that speaks for it. */
  readonly evidence: readonly string[];
  /** What would show it: record type, the entry that counts, and German words for people. */
  readonly provenBy: readonly {
    readonly type: string;
    readonly kind: string | null;
    readonly label: string;
  }[];
};

const STATES: readonly ProofState[] = ["shown", "notApplicable", "begun"];

/** Duties that only arise with personal data are none where the system has none. */
function withoutPersonalData({ system }: Case, id: string): readonly Proof[] {
  const needs = AI_ACT_DUTY_LIST.find((duty) => duty.id === id)?.needsPersonalData === true;
  return needs && system.data.personalData === "none"
    ? [{ state: "notApplicable", evidence: evidenceOf(system) }]
    : [];
}

function statusOf(duty: Duty, one: Omit<Case, "law">): DutyStatus {
  const looked: Case = { ...one, law: duty.law };
  const ways = proofsOfDuty(duty.id);
  const proofs = [...withoutPersonalData(looked, duty.id), ...ways.flatMap(({ find }) => find(looked))];
  const state = STATES.find((wanted) => proofs.some((found) => found.state === wanted)) ?? "missing";
  return {
    ...duty,
    state,
    evidence: [...new Set(proofs.filter((found) => found.state === state).map(({ evidence }) => evidence))],
    provenBy: ways.map(({ type, kind, label }) => ({ type, kind: kind ?? null, label })),
  };
}

/** Does the law of the duty hold for the authority? Where its state is not recorded, it may. */
function inState(duty: Duty, state: string | null | undefined): readonly Duty[] {
  if (duty.onlyIn === null || duty.onlyIn === state) return [duty];
  return state ? [] : [{ ...duty, holds: "possible" }];
}

/**
 * Which duties does the AI Act (and the law beside it) bring for a system of a register, and what does the register
 * show for each? In the order of the duties; those that only begin later are in it with their day. Answers to the
 * decision tree, if there are some, make the list exact.
 * @asOf valid time: the day on which duties and notices are looked at
 */
export function missingFor(
  snapshot: Snapshot,
  system: VersionedRecord<"system">,
  how: { readonly on: LocalDate; readonly answers?: Answers | undefined },
): readonly DutyStatus[] {
  const findings = findingsOfRecord(snapshot, system, how);
  const subjects = subjectsOf(snapshot, system);
  return dutiesOf(findings, how.on)
    .flatMap((duty) => inState(duty, snapshot.owner?.data.state))
    .map((duty) => statusOf(duty, { snapshot, system, subjects, on: how.on }));
}
