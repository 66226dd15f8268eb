import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { LocalDate } from "#values/local-date.ts";
import { covers, overlap, type Period, type Window } from "#values/period.ts";
import type { RecordContent } from "./record.ts";

/** How far a deployment has come. */
export type DeploymentStatus = NonNullable<RecordDataMap["deployment"]["status"]>;

/** How far a project has come. */
export type ProjectStatus = NonNullable<RecordDataMap["project"]["status"]>;

type Deployment = RecordContent<"deployment">;

const IN_USE: ReadonlySet<string> = new Set(["pilot", "test", "regular", "restricted"]);

const IN_PREPARATION: ReadonlySet<string> = new Set([
  ...["idea", "examination", "preparation"],
  ...["approved", "running", "evaluating"],
]);

/** Is a deployment of this status in use? Pilots, tests and restricted use are. */
export function isInUse(status: DeploymentStatus | null | undefined): boolean {
  return IN_USE.has(status ?? "");
}

/** Is a deployment or project of this status still being prepared? */
export function isInPreparation(status: DeploymentStatus | ProjectStatus | null | undefined): boolean {
  return IN_PREPARATION.has(status ?? "");
}

type Stage = { readonly status: DeploymentStatus; readonly span: Partial<Window> };

/** Stages by their beginning; one without an end lasts until the next begins or the deployment ends. */
function stagesOf({ data }: Deployment): readonly Stage[] {
  const known = (data.stages ?? []).toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  return known.flatMap(({ status, from, to }, nth) => {
    const end = to ?? known[nth + 1]?.from ?? data.endedOn ?? null;
    return status ? [{ status, span: { from: from ?? null, to: end } }] : [];
  });
}

/** What status, start and end allow for a day that no recorded stage covers. */
function statusOn({ data }: Deployment, day: LocalDate, today: LocalDate): DeploymentStatus | null {
  const { status, startedOn, endedOn } = data;
  if (endedOn !== undefined && endedOn < day) return "ended";
  if (status === undefined || isInPreparation(status)) return status ?? null;
  if (startedOn !== undefined && day < startedOn) return null;
  return isInUse(status) || day >= today ? status : null;
}

/**
 * At which stage was a deployment on a day? The recorded stages say so where they cover it (of two that share
 * a day the later one); else the status holds for today and for past days as far as start and end allow.
 * Null if nothing recorded says so, as for past days of a use that has ended since; whether it was in use
 * then, `wasInUseIn` tells.
 */
export function stageOn(deployment: Deployment, day: LocalDate, today: LocalDate): DeploymentStatus | null {
  const stage = stagesOf(deployment).findLast(({ span }) => covers(span, day));
  return stage ? stage.status : statusOn(deployment, day, today);
}

/** The span of use from a day (undefined: not recorded), by what status and end say; null if nothing is certain. */
function useFrom(
  from: LocalDate | undefined,
  { data }: Deployment,
  today: LocalDate,
): Partial<Window> | null {
  const { status, endedOn } = data;
  if (isInUse(status)) return { from: from ?? today, to: endedOn ?? null };
  const first = from ?? endedOn;
  if (first === undefined) return null;
  return { from: first, to: endedOn ?? (status === undefined ? null : first) };
}

/** The span of use that no recorded stage describes; null if there is none. */
function unstagedUse(deployment: Deployment, today: LocalDate): Partial<Window> | null {
  const { status, startedOn, endedOn } = deployment.data;
  if (isInPreparation(status)) return null;
  const last = stagesOf(deployment).at(-1)?.span;
  if (last === undefined) return useFrom(startedOn, deployment, today);
  const goesOn = last.to && (isInUse(status) || endedOn !== undefined);
  return goesOn ? useFrom(last.to, deployment, today) : null;
}

/**
 * Was a deployment in use on any day of a window, until today? Recorded stages count first, then start, end
 * and status. Where only the start, only the end or only today's use is recorded, that day alone is certain.
 */
export function wasInUseIn(deployment: Deployment, window: Window, today: LocalDate): boolean {
  const until = window.to !== null && window.to < today ? window.to : today;
  if (window.from !== null && window.from > until) return false;
  const asked = { from: window.from, to: until };
  const staged = stagesOf(deployment).some(({ status, span }) => isInUse(status) && overlap(span, asked));
  const unstaged = unstagedUse(deployment, today);
  return staged || (unstaged !== null && overlap(unstaged, asked));
}

/** Record types that are in force for a span of days. */
export type InForceType =
  | "policy"
  | "responsibility"
  | "dataRule"
  | "transparencyMeasure"
  | "participation"
  | "position"
  | "cooperation"
  | "statement"
  | "notCompetent";

type SpanReader = (data: Readonly<Record<string, unknown>>) => Partial<Window>;

function dayIn(data: Readonly<Record<string, unknown>>, id: string | null): LocalDate | null {
  const value = id === null ? undefined : data[id];
  return typeof value === "string" ? value : null;
}

const between =
  (start: string | null, end: string | null): SpanReader =>
  (data) => ({ from: dayIn(data, start), to: dayIn(data, end) });

const inPeriod: SpanReader = ({ period }) => {
  const { from, to } = (period ?? {}) as Partial<Period>;
  return { from: from ?? null, to: to ?? null };
};

const SPANS: Readonly<Record<InForceType, SpanReader>> = {
  policy: between("validFrom", "validTo"),
  responsibility: between("from", "to"),
  dataRule: between("from", "to"),
  transparencyMeasure: between("from", "to"),
  participation: between("on", "to"),
  position: inPeriod,
  cooperation: inPeriod,
  statement: between(null, "validTo"),
  notCompetent: between("from", null),
};

/** For which days does a record state something? Both ends are included; null where an end is open or not known. */
export function spanOf(record: RecordContent<InForceType>): Partial<Window> {
  return SPANS[record.type](record.data);
}

/**
 * Is something in force on a day? Both ends are included; an end that is not given is open.
 * @asOf valid time: the day spoken of
 */
export function inForce(span: Partial<Window>, day: LocalDate): boolean {
  return covers(span, day);
}
