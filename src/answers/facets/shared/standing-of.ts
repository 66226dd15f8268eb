import type { Ask } from "#answers/ask.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordOf } from "#records/snapshot.ts";
import { usesOf } from "#records/uses-of.ts";
import { isInPreparation, isInUse, stageOn, wasInUseIn } from "#records/time.ts";
import type { Reference } from "#values/key.ts";

/** Where something stands in the time that a question asks about; `unknown` if nothing recorded says so. */
export type Standing = "used" | "prepared" | "former" | "unknown";

function ofDeployment(ask: Ask, deployment: VersionedRecord<"deployment">): Standing {
  if (ask.window && wasInUseIn(deployment, ask.window, ask.on)) return "used";
  const stage = stageOn(deployment, ask.on, ask.on);
  if (isInUse(stage)) return "used";
  if (isInPreparation(stage)) return "prepared";
  const startsLater = deployment.data.startedOn !== undefined && ask.on < deployment.data.startedOn;
  if (startsLater) return "prepared";
  return stage === null ? "unknown" : "former";
}

function furthest(standings: readonly Standing[]): Standing {
  const order: readonly Standing[] = ["used", "prepared", "former"];
  return order.find((one) => standings.includes(one)) ?? "unknown";
}

function ofProject(ask: Ask, { data }: VersionedRecord<"project">): Standing {
  const uses = (data.deployments ?? []).flatMap((one) => recordOf(ask.snapshot, "deployment", one) ?? []);
  const used = furthest(uses.map((one) => ofDeployment(ask, one)));
  if (used === "used") return used;
  if (data.status === undefined) return "unknown";
  return isInPreparation(data.status) ? "prepared" : "former";
}

/**
 * Is a system, deployment or project in use, prepared or a matter of the past? A system is what its uses are;
 * one without recorded uses is unknown, as is whatever the copy may not read.
 */
export function standingOf(ask: Ask, reference: Reference | undefined): Standing {
  const deployment = recordOf(ask.snapshot, "deployment", reference);
  if (deployment) return ofDeployment(ask, deployment);
  const project = recordOf(ask.snapshot, "project", reference);
  if (project) return ofProject(ask, project);
  const uses = usesOf(ask.snapshot, reference);
  return furthest(uses.map((one) => ofDeployment(ask, one)));
}

/** Does a rule or measure for this subject belong to what is done today (or was done in the period asked about)? */
export function isOfToday(ask: Ask, reference: Reference | undefined): boolean {
  return ["used", "unknown"].includes(standingOf(ask, reference));
}
