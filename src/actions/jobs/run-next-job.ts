import { randomUUID } from "node:crypto";
import type { Context } from "#actions/context.ts";
import { instantOf, type Instant } from "#values/instant.ts";
import { problemMaker, type Problem } from "#values/problem.ts";
import { JOB_KINDS } from "./job-kinds.ts";
import type { JobTools } from "./job-work.ts";

/** Longer than any job takes; whoever was killed leaves it to others after that. */
const LEASE_MS = 5 * 60_000;
/** Waits between attempts, in minutes; after the last one nobody tries any more. */
const WAITS_MIN: readonly number[] = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60];

/** What came of a job. */
export type JobOutcome = {
  readonly key: string;
  /** "late": it took so long that another process has taken it. */
  readonly state: "done" | "again" | "dead" | "late";
  readonly problem: Problem | null;
};

const after = (moment: Instant, milliseconds: number): Instant =>
  instantOf(Date.parse(moment) + milliseconds);

const jobProblem = problemMaker({
  "actions.jobs.unknown":
    "Die Art „{kind}“ ist diesem Programm nicht bekannt; vielleicht hat sie eine neuere Fassung angelegt.",
  "actions.jobs.killed":
    "Der Auftrag wurde {attempts}-mal begonnen und nie beendet; wahrscheinlich bricht das Programm dabei ab.",
  "actions.jobs.threw":
    "Die Aufgabe ist an einem Fehler des Programms gescheitert ({detail}); bitte melden Sie ihn.",
});

async function attempt(
  context: Context,
  tools: JobTools,
  { kind, payload }: { readonly kind: string; readonly payload: string },
): Promise<Problem | null> {
  const work = Object.hasOwn(JOB_KINDS, kind) ? JOB_KINDS[kind] : undefined;
  if (work === undefined) return jobProblem("actions.jobs.unknown", "", { kind });
  try {
    return await work(context, tools, payload);
  } catch (error) {
    // one broken job must not stop the others; it is seen among those that were given up
    const detail = error instanceof Error ? error.message : String(error);
    return jobProblem("actions.jobs.threw", "", { detail });
  }
}

/**
 * Takes the next job that is due and does it; null if there is none. What fails is tried again, each time later, and
 * given up after a day and a half.
 */
export async function runNextJob(context: Context, tools: JobTools): Promise<JobOutcome | null> {
  const { jobs } = context.store;
  const now = context.now();
  const lease = randomUUID();
  const job = await jobs.claim({ now, until: after(now, LEASE_MS), lease });
  if (job === null) return null;
  const { key, attempts } = job;
  // whoever is killed by a job cannot count it as failed
  const isKiller = attempts > WAITS_MIN.length + 1;
  const problem = isKiller
    ? jobProblem("actions.jobs.killed", "", { attempts })
    : await attempt(context, tools, job);
  const ended = context.now();
  if (problem === null) {
    const isOurs = await jobs.finish(key, lease, ended);
    return { key, state: isOurs ? "done" : "late", problem };
  }
  const wait = WAITS_MIN[attempts - 1];
  const again = wait === undefined ? null : after(ended, wait * 60_000);
  await jobs.fail(key, lease, { fault: problem.message, again, now: ended });
  return { key, state: again === null ? "dead" : "again", problem };
}
