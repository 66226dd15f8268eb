import { constants } from "node:os";

/** Whether and since when the program is asked to stop. */
export type Stop = {
  /** Resolves with the signal when the process is asked to stop. */
  readonly asked: Promise<NodeJS.Signals>;
  readonly isAsked: () => boolean;
};

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Listens for being asked to stop; who asks a second time ends the process at once. */
export function listenForStop(): Stop {
  let isAsked = false;
  const asked = new Promise<NodeJS.Signals>((resolve) => {
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (isAsked) process.exit(128 + constants.signals[signal]);
        isAsked = true;
        resolve(signal);
      });
    }
  });
  return { asked, isAsked: () => isAsked };
}
