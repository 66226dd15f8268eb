import { Worker } from "node:worker_threads";

const WATCH_EVERY = 50;
const MEGA = 1_000_000;

/** How much reading apart may cost. */
export type ApartLimits = {
  readonly milliseconds: number;
  /** Megabytes that reading may hold. */
  readonly memory: number;
};

/** Work for a thread of its own: its module, the bytes it gets and what is heard from it. */
export type ApartWork<Told, Answer extends Told, Limits extends ApartLimits> = {
  readonly worker: URL;
  readonly bytes: Uint8Array;
  /** Handed to the thread as well. */
  readonly limits: Limits;
  /** Is this the last word? Everything before it goes to `hear`. */
  readonly isAnswer: (told: Told) => told is Answer;
  readonly hear?: (told: Told) => void;
};

/** Why a thread gave no answer. */
export type ApartFailure = "too heavy" | "too slow" | "broken";

function startWorker({ worker, bytes, limits }: ApartWork<never, never, ApartLimits>): Worker {
  const own = new Uint8Array(bytes); // a copy: what is handed over is gone here
  return new Worker(worker, {
    workerData: { bytes: own, limits },
    transferList: [own.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, stackSizeMb: 8 },
    stderr: true,
    stdout: true,
  });
}

/** Buffers do not count towards the worker's own limit, so they are watched from outside. */
async function isTooHeavy(worker: Worker, { memory }: ApartLimits): Promise<boolean> {
  const { used_heap_size: heap, external_memory: external } = await worker.getHeapStatistics();
  return heap + external > memory * MEGA;
}

const isOutOfMemory = (error: Error): boolean => "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

/**
 * Lets a thread of its own read bytes of strangers; whatever they do to their parser, this ends in time and leaves
 * nothing behind. The thread gets `bytes` and `limits` as its `workerData`.
 */
export function runApart<Told, Answer extends Told, Limits extends ApartLimits>(
  work: ApartWork<Told, Answer, Limits>,
): Promise<Answer | ApartFailure> {
  const { limits, isAnswer, hear } = work;
  const worker = startWorker(work as unknown as ApartWork<never, never, ApartLimits>);
  return new Promise<Answer | ApartFailure>((resolve) => {
    const timer = setTimeout(() => resolve("too slow"), limits.milliseconds);
    const look = (): void =>
      void isTooHeavy(worker, limits)
        .then((yes) => (yes ? resolve("too heavy") : null))
        .catch(() => null);
    const watch = setInterval(look, WATCH_EVERY);
    worker.on("message", (told: Told) => {
      if (isAnswer(told)) resolve(told);
      else hear?.(told);
    });
    worker.once("error", (error: Error) => resolve(isOutOfMemory(error) ? "too heavy" : "broken"));
    worker.once("exit", () => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve("broken");
    });
  }).finally(() => void worker.terminate());
}
