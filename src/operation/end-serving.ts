import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Gate } from "./gate.ts";
import type { Log } from "./log.ts";

/** A server that can be ended. */
type Ending = {
  readonly server: Server;
  /** Takes no more connections; resolves when all have ended. */
  readonly close: () => Promise<unknown>;
  readonly gate: Gate;
  readonly log: Log;
  /** Seconds in which requests are still taken, so that balancers can notice. */
  readonly drainSeconds: number;
  /** Seconds that running requests then have. */
  readonly stopSeconds: number;
};

/** How long work that nobody waits for any more may keep the process alive, in milliseconds. */
const GRACE_MS = 1000;

/** Ends in order: goes on for a while, takes nothing new, lets running requests finish, cuts those that do not. */
export async function endServing(ending: Ending): Promise<void> {
  const { server, gate, log, drainSeconds, stopSeconds } = ending;
  const start = performance.now();
  log.info("stopping", { running: gate.inWork(), drainSeconds, stopSeconds });
  if (drainSeconds > 0) await pause(drainSeconds * 1000);
  const closing = ending.close();
  const isDone = await Promise.race([
    closing.then(() => true),
    pause(stopSeconds * 1000, false, { ref: false }),
  ]);
  const cut = isDone ? 0 : gate.inWork();
  if (!isDone) {
    server.closeAllConnections();
    setTimeout(() => process.exit(), GRACE_MS).unref();
  }
  await closing;
  gate.close();
  const facts = { cut, ms: Math.round(performance.now() - start) };
  if (isDone) log.info("stopped", facts);
  else log.warn("stopped", facts);
}
