import type { Ask } from "#answers/ask.ts";
import { alsoFrom, joinSaid, type Said } from "#answers/speech/said.ts";
import { inFigures } from "#answers/speech/speak.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordOf } from "#records/snapshot.ts";
import { usesOf } from "#records/uses-of.ts";
import { stageOn } from "#records/time.ts";
import type { Reference } from "#values/key.ts";

type WithSubject = VersionedRecord<
  | "assessment"
  | "evaluation"
  | "feedback"
  | "funding"
  | "indicator"
  | "intervention"
  | "legalBasis"
  | "transparencyMeasure"
  | "oversightMeasure"
  | "biasMeasure"
  | "participation"
>;

/** A use by its application and unit: "LLMoin (Geschäftsstelle)". */
export function useOf(ask: Ask, deployment: VersionedRecord<"deployment">): Said {
  const names = [inFigures(ask, deployment, "system"), inFigures(ask, deployment, "unit")];
  return joinSaid(names, ([system = "", unit = ""]) => `${system} (${unit})`);
}

/** What a record is about, as a table names it: the application, its use in a unit, or the project. */
export function subjectOf(ask: Ask, record: WithSubject): Said {
  const deployment = recordOf(ask.snapshot, "deployment", record.data.subject);
  return deployment ? alsoFrom(useOf(ask, deployment), record) : inFigures(ask, record, "subject");
}

const CLOSED: ReadonlySet<string> = new Set(["completed", "abandoned"]);

/**
 * Is this application, use or project not over on the day? What the reader cannot see, and an application of
 * which no use is recorded, counts as not over.
 */
export function isCurrent(ask: Ask, subject: Reference | undefined): boolean {
  const lasts = (one: VersionedRecord<"deployment">): boolean => stageOn(one, ask.on, ask.on) !== "ended";
  const deployment = recordOf(ask.snapshot, "deployment", subject);
  if (deployment) return lasts(deployment);
  const project = recordOf(ask.snapshot, "project", subject);
  if (project) return !CLOSED.has(project.data.status ?? "");
  const uses = usesOf(ask.snapshot, subject);
  return uses.length === 0 || uses.some(lasts);
}
