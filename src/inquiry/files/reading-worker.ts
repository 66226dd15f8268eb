import { enableCompileCache, flushCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { FileLimits } from "./file-text.ts";

enableCompileCache();
const { examine } = await import("./examine.ts");
const { bytes, limits } = workerData as { readonly bytes: Uint8Array; readonly limits: FileLimits };
const examined = await examine(bytes, limits, (mediaType) => parentPort?.postMessage({ mediaType }, []));
flushCompileCache(); // the thread is ended as soon as it has answered
parentPort?.postMessage(examined, []);
