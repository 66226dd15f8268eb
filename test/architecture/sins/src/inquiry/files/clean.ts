import { Worker } from "node:worker_threads";

/** No sin: this folder of the pure room is excepted. */
export const start = (file: URL): Worker => new Worker(file);
