import type { VersionedRecord } from "#records/record.ts";
import { referenceTo } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import { isInUse, stageOn } from "#records/time.ts";
import { usesOf } from "#records/uses-of.ts";
import { dayOf } from "#values/instant.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { Answers } from "#duties/classification/answers.ts";

/**
 * The answers that a register gives by facts it states: whether the system is one of AI, and that the authority uses
 * it. Legal judgements are not taken over, so that the tree can contradict them; most questions stay open.
 */
export function answersFromRegister(
  snapshot: Snapshot,
  system: VersionedRecord<"system">,
  on: LocalDate,
): Answers {
  const { isAiSystem, providerKind } = system.data;
  const today = dayOf(snapshot.asOf);
  const isUsed = usesOf(snapshot, referenceTo(system)).some((use) => isInUse(stageOn(use, on, today)));
  return {
    ...(isAiSystem ? { inference: isAiSystem } : {}),
    ...(isUsed ? { responsibility: "yes" as const } : {}),
    ...(providerKind === "own" ? { developed: "yes" as const } : {}),
  };
}
