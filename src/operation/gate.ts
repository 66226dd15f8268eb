import { monitorEventLoopDelay } from "node:perf_hooks";

/** How much the program takes on at once. */
export type GateLimits = {
  /** Requests in work at the same time. */
  readonly mostRequests: number;
  /** Mean delay of the event loop in milliseconds, in two windows running; 0 sets no limit. */
  readonly mostDelay: number;
  /** Length of a window in milliseconds. */
  readonly windowMs?: number;
};

/** Lets in what the program can still do in time. */
export type Gate = {
  /** May one more begin? If so it counts as in work until `leave`. */
  readonly enter: () => boolean;
  readonly leave: () => void;
  readonly inWork: () => number;
  /** How many were turned away since the start. */
  readonly refused: () => number;
  readonly close: () => void;
};

const WINDOW_MS = 1000;
const NANOSECONDS = 1_000_000;

/**
 * Is the program late all the time? One long piece of work, such as setting a PDF, makes one window late and harms
 * nobody who comes after it; two late windows in a row mean that more comes in than gets done.
 */
function watchDelay(most: number, windowMs: number) {
  const delays = monitorEventLoopDelay({ resolution: 10 });
  let lateWindows = 0;
  delays.enable();
  const timer = setInterval(() => {
    lateWindows = delays.mean / NANOSECONDS > most ? lateWindows + 1 : 0;
    delays.reset();
  }, windowMs);
  timer.unref();
  const close = (): void => {
    clearInterval(timer);
    delays.disable();
  };
  return { isLate: () => lateWindows >= 2, close };
}

/** A gate with these limits; it watches the event loop until it is closed. */
export function makeGate({ mostRequests, mostDelay, windowMs = WINDOW_MS }: GateLimits): Gate {
  const delay = mostDelay === 0 ? null : watchDelay(mostDelay, windowMs);
  let [inWork, refused] = [0, 0];
  return {
    enter: () => {
      const isFull = inWork >= mostRequests || delay?.isLate() === true;
      if (isFull) refused += 1;
      else inWork += 1;
      return !isFull;
    },
    leave: () => void (inWork -= 1),
    inWork: () => inWork,
    refused: () => refused,
    close: () => delay?.close(),
  };
}
