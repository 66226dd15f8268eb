import type { Ask } from "#answers/ask.ts";
import { recordOf, recordsOf } from "#records/snapshot.ts";
import { gives } from "#answers/speech/speak.ts";
import { isInUse, stageOn, wasInUseIn } from "#records/time.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { LocalDate } from "#values/local-date.ts";

/** A use of an application in a unit. */
export type Use = VersionedRecord<"deployment">;

/** How far a use in operation had come; `untold` if it is not recorded or not told. */
export type UseStage = "regular" | "restricted" | "pilot" | "test" | "untold";

/** The stages in the order of tables and charts, with their words. */
export const USE_STAGES: readonly (readonly [stage: UseStage, label: string])[] = [
  ["regular", "Regelbetrieb"],
  ["pilot", "Pilot"],
  ["test", "Test"],
  ["restricted", "eingeschränkter Betrieb"],
  ["untold", "Stand nicht verzeichnet"],
];

const isUseStage = (stage: string | null): stage is UseStage => USE_STAGES.some(([one]) => one === stage);

/** Uses of what is an AI system or has not been judged not to be one. */
export function aiUses({ snapshot }: Pick<Ask, "snapshot">): readonly Use[] {
  return recordsOf(snapshot, "deployment").filter(
    ({ data }) => recordOf(snapshot, "system", data.system)?.data.isAiSystem !== "no",
  );
}

/** At which stage was a use in operation on a day? Null if it was not, or nothing says that it was. */
export function useStageOn(use: Use, day: LocalDate, today: LocalDate): UseStage | null {
  const stage = stageOn(use, day, today);
  const isUsed = isInUse(stage) || (stage === null && wasInUseIn(use, { from: day, to: day }, today));
  if (!isUsed) return null;
  return gives(use, "status") && isUseStage(stage) ? stage : "untold";
}

/** The uses in operation on a day. */
export function usesOn(ask: Ask, day: LocalDate): readonly Use[] {
  return aiUses(ask).filter((use) => useStageOn(use, day, ask.on) !== null);
}

/** How many applications stand behind uses; uses of hidden applications count by what they refer to. */
export function applicationsOf(uses: readonly Use[]): number {
  return new Set(uses.map(({ data }) => data.system)).size;
}
