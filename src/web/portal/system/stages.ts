import type { VersionedRecord } from "#records/record.ts";
import { stageOn, type DeploymentStatus } from "#records/time.ts";
import type { LocalDate } from "#values/local-date.ts";

/** A stage of a use: from when to when; no end: it goes on. */
export type Stage = {
  readonly status: DeploymentStatus;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};

/** The stages of a use as far as their days are entered, oldest first. */
export function stagesOf(use: VersionedRecord<"deployment">, today: LocalDate): readonly Stage[] {
  const { stages = [], startedOn, endedOn } = use.data;
  const entered = stages.flatMap(({ status, from, to }) =>
    status === undefined || from === undefined ? [] : [{ status, from, to: to ?? null }],
  );
  if (entered.length > 0) return entered.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const status = stageOn(use, startedOn ?? today, today) ?? use.data.status;
  return startedOn === undefined || status === undefined
    ? []
    : [{ status, from: startedOn, to: endedOn ?? null }];
}
