import { Worker } from "node:worker_threads";
import { inquiryProblem } from "#inquiry/problems.ts";
import type { Problem } from "#values/problem.ts";
import { fail } from "#values/result.ts";
import type { ExaminedFile, FileLimits } from "./file-text.ts";
import { UNKNOWN_TYPE } from "./media-types.ts";

const WORKER = new URL("./reading-worker.ts", import.meta.url);
const WATCH_EVERY = 50;
const MEGA = 1_000_000;

/** The worker tells the kind as soon as it knows it, and then all it found. */
type Told = ExaminedFile | { readonly mediaType: string };

function startWorker(bytes: Uint8Array, limits: FileLimits): Worker {
  const own = new Uint8Array(bytes); // a copy: what is handed over is gone here
  return new Worker(WORKER, {
    workerData: { bytes: own, limits },
    transferList: [own.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, stackSizeMb: 8 },
    stderr: true,
    stdout: true,
  });
}

/** Buffers do not count towards the worker's own limit, so they are watched from outside. */
async function isTooHeavy(worker: Worker, { memory }: FileLimits): Promise<boolean> {
  const { used_heap_size: heap, external_memory: external } = await worker.getHeapStatistics();
  return heap + external > memory * MEGA;
}

const isOutOfMemory = (error: Error): boolean => "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

/**
 * Lets a thread of its own read the file; whatever the file does to its parser, this ends in time and leaves nothing behind.
 * The kind is told even if reading has failed.
 */
export function examineApart(bytes: Uint8Array, limits: FileLimits): Promise<ExaminedFile> {
  const worker = startWorker(bytes, limits);
  const heavy = inquiryProblem("inquiry.file.too-heavy", "", { most: limits.memory });
  const broken = inquiryProblem("inquiry.file.broken", "");
  const seconds = Math.round(limits.milliseconds / 1000);
  const slow = inquiryProblem("inquiry.file.too-slow", "", { seconds });
  return new Promise<ExaminedFile>((resolve) => {
    let mediaType: string = UNKNOWN_TYPE;
    const giveUp = (problem: Problem): void => resolve({ mediaType, reading: fail(problem) });
    const timer = setTimeout(() => giveUp(slow), limits.milliseconds);
    const look = (): void =>
      void isTooHeavy(worker, limits)
        .then((yes) => (yes ? giveUp(heavy) : null))
        .catch(() => null);
    const watch = setInterval(look, WATCH_EVERY);
    worker.on("message", (told: Told) => {
      if ("reading" in told) resolve(told);
      else mediaType = told.mediaType;
    });
    worker.once("error", (error: Error) => giveUp(isOutOfMemory(error) ? heavy : broken));
    worker.once("exit", () => {
      clearTimeout(timer);
      clearInterval(watch);
      giveUp(broken);
    });
  }).finally(() => void worker.terminate());
}
