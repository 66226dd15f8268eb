import { planDigests } from "#actions/jobs/plan-digests.ts";
import { runNextJob } from "#actions/jobs/run-next-job.ts";
import type { JobTools } from "#actions/jobs/job-work.ts";
import { forgetClosedMessages } from "#actions/messages/forget-closed-messages.ts";
import type { Context } from "#actions/context.ts";
import type { Log } from "#operation/log.ts";

/** How often the table is looked at, and how often mails are planned. */
const EVERY_MS = 30_000;
const PLAN_EVERY_MS = 10 * 60_000;
const TIDY_EVERY_MS = 24 * 60 * 60_000;

/** What runs by itself in this process. */
export type RunningJobs = {
  /** Ends after the job in work; nothing new is begun. */
  readonly stop: () => Promise<void>;
};

type Work = { readonly context: Context; readonly tools: JobTools; readonly log: Log };

/** Does one job after the other until there is none, or until it shall stop. */
async function workOff({ context, tools, log }: Work, isStopped: () => boolean): Promise<void> {
  while (!isStopped()) {
    const outcome = await runNextJob(context, tools);
    if (outcome === null) return;
    const { state, problem } = outcome;
    log.info("job", { state, problem: problem?.code ?? null });
  }
}

/** Plans mails now and then (nothing where none can be sent), and forgets once a day what was closed long ago. */
function planner({ context, tools }: Work): () => Promise<void> {
  // clocks are put back, too; a plan made at an hour to come must not stop the next ones
  let [plannedAt, tidiedAt] = [0, 0];
  return async () => {
    const now = Date.parse(context.now());
    if (Math.abs(now - tidiedAt) >= TIDY_EVERY_MS) {
      tidiedAt = now;
      await forgetClosedMessages(context);
    }
    if (tools.mailer === null || Math.abs(now - plannedAt) < PLAN_EVERY_MS) return;
    plannedAt = now;
    await planDigests(context);
  };
}

/** Runs the jobs of the table in this process until it is stopped; others may share the table. */
export function startJobs(
  context: Context,
  tools: JobTools,
  { log, everyMs = EVERY_MS }: { readonly log: Log; readonly everyMs?: number },
): RunningJobs {
  const work = { context, tools, log };
  const plan = planner(work);
  let [isStopped, isBusy] = [false, false];
  let round: Promise<void> = Promise.resolve();
  const tick = (): void => {
    if (isBusy || isStopped) return;
    isBusy = true;
    round = plan()
      .then(() => workOff(work, () => isStopped))
      .catch((error: unknown) => log.error("jobs", error))
      .finally(() => {
        isBusy = false;
      });
  };
  const timer = setInterval(tick, everyMs);
  timer.unref();
  tick();
  return {
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await round;
      tools.mailer?.close();
    },
  };
}
