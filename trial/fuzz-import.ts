/** `npm run trial -- fuzz-import`: spoilt register files, inquiries and uploads; each is taken or refused, quickly. */
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { join } from "node:path";
import { inFolder, memoryMb, run } from "../bench/process.ts";
import type { Figure, TrialOptions } from "./figure.ts";
import type { FuzzOrder, FuzzTally } from "./fuzz-worker.ts";

const WORKER = join(import.meta.dirname, "fuzz-worker.ts");
const BATCH = 1000;
const HANGS_AFTER_MS = 2000;
/** Every two hundredth case starts a worker of its own for a file, and that takes a while on a busy machine. */
const FILE_HANGS_AFTER_MS = 12_000;
const LOOKS_EVERY_MS = 50;
const MOST_HEAP_MB = 400;

type Trouble = { readonly nth: number; readonly kind: "Absturz" | "Stillstand"; readonly detail: string };
type Batch = { readonly tally: FuzzTally | null; readonly trouble: Trouble | null };

/** Waits until the worker ends by itself, or stops at one case for too long. */
async function watch(worker: Worker, at: Int32Array, ended: Promise<Batch>): Promise<Batch> {
  let seen = -1;
  let since = performance.now();
  for (;;) {
    const end = await Promise.race([ended, wait(LOOKS_EVERY_MS)]);
    if (end) return end;
    const nth = Atomics.load(at, 0);
    if (nth !== seen) [seen, since] = [nth, performance.now()];
    const patience = nth <= 0 || nth % 200 === 0 ? FILE_HANGS_AFTER_MS : HANGS_AFTER_MS;
    if (performance.now() - since > patience) {
      await worker.terminate();
      return { tally: null, trouble: { nth, kind: "Stillstand", detail: `länger als ${patience} ms` } };
    }
  }
}

function runBatch(folder: string, first: number, last: number): Promise<Batch> {
  const at = new Int32Array(new SharedArrayBuffer(4));
  Atomics.store(at, 0, -1);
  const order: FuzzOrder = { folder, first, last, at };
  const worker = new Worker(WORKER, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  const { promise, resolve } = Promise.withResolvers<Batch>();
  worker.once("message", (tally: FuzzTally) => resolve({ tally, trouble: null }));
  worker.once("error", (error: Error) => {
    const detail = (error.stack ?? String(error)).split("\n").slice(0, 4).join(" | ");
    resolve({ tally: null, trouble: { nth: Atomics.load(at, 0), kind: "Absturz", detail } });
  });
  return watch(worker, at, promise);
}

/** Runs the cases from the first on; after trouble it goes on with the case behind. */
async function runAll(folder: string, { count, tell }: TrialOptions) {
  const troubles: Trouble[] = [];
  let [accepted, refused, most] = [0, 0, 0];
  for (let first = 0; first < count;) {
    const last = Math.min(count, first + BATCH);
    const { tally, trouble } = await runBatch(folder, first, last);
    accepted += tally?.accepted ?? 0;
    refused += tally?.refused ?? 0;
    if (trouble) tell(`Fall ${trouble.nth}: ${trouble.kind}, ${trouble.detail}`);
    if (trouble) troubles.push(trouble);
    first = trouble ? Math.max(first, trouble.nth) + 1 : last;
    most = Math.max(most, await memoryMb(process.pid));
    if (first % (BATCH * 10) === 0) tell(`${first} Fälle, ${accepted} angenommen, ${refused} abgelehnt`);
  }
  return { accepted, refused, most, troubles };
}

/** Runs so many spoilt inputs; equal numbers give equal inputs in every run. */
export async function trialFuzzImport(options: TrialOptions): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    await run(["start", "--once", "--data", folder]);
    const { accepted, refused, most, troubles } = await runAll(folder, options);
    const count = (kind: Trouble["kind"]): number => troubles.filter((one) => one.kind === kind).length;
    const [crashes, hangs] = [count("Absturz"), count("Stillstand")];
    return [
      { name: "Fälle", goal: "", value: options.count, isGood: true },
      { name: "angenommen", goal: "", value: accepted, isGood: true },
      { name: "mit Begründung abgelehnt", goal: "", value: refused, isGood: refused > 0 },
      { name: "Abstürze", goal: "0", value: crashes, isGood: crashes === 0 },
      { name: "Stillstände über 2 s", goal: "0", value: hangs, isGood: hangs === 0 },
      { name: "größter Speicher in MB", goal: "≤ 1000", value: most, isGood: most <= 1000 },
    ];
  });
}
