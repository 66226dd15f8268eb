import type { Actor } from "#actions/access/actor.ts";
import { grantsFor, type Aim } from "#actions/access/may.ts";
import type { DueRole } from "#duties/due/due.ts";

/**
 * The function by which somebody may close or put off a task of a function; null if they may not. The staff council
 * closes its own tasks only.
 */
export function closerOf(actor: Actor, role: DueRole | undefined, aim: Aim): string | null {
  const grants = grantsFor(actor, "task.close", aim);
  return grants.find((grant) => grant.role !== "staffCouncil" || role === "staffCouncil")?.function ?? null;
}
