import type { Gate } from "./gate.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/** How a door is watched: where it logs, what it counts, how much it takes on, and whether it is about to end. */
export type Watch = {
  readonly log: Log;
  readonly gate: Gate;
  /** Null if nobody asks for figures. */
  readonly metrics: Metrics | null;
  readonly isStopping: () => boolean;
};
