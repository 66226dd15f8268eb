import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** As package.json starts the program. */
const FLAGS = ["--max-semi-space-size=2"];

/** The middle of several figures. */
function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

/** Runs the deed several times; the middle of the milliseconds it took. */
export async function medianMs(times: number, deed: () => Promise<unknown>): Promise<number> {
  const figures: number[] = [];
  for (let nth = 0; nth < times; nth++) {
    const start = performance.now();
    await deed();
    figures.push(performance.now() - start);
  }
  return median(figures);
}

/** Runs the deed on a folder that is removed afterwards. */
export async function inFolder<Value>(deed: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-bench-"));
  try {
    return await deed(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function spawnKontor(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [...FLAGS, join(ROOT, "src/main.ts"), ...args], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** Runs the program to its end; throws if it fails. */
export function run(args: readonly string[]): Promise<void> {
  const child = spawnKontor(args);
  let told = "";
  child.stderr?.on("data", (part: Buffer) => (told += part.toString()));
  return new Promise((resolve, reject) => {
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`kontor ${args.join(" ")}: ${told}`)),
    );
  });
}

async function firstPage(address: string, until: number): Promise<void> {
  while (performance.now() < until) {
    const reply = await fetch(address).catch(() => null);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`no page at ${address}`);
}

/** Starts the server; milliseconds to its first page, and its memory in MB five seconds later. */
export async function serverFigures(
  folder: string,
  port: number,
): Promise<{ readonly ms: number; readonly mb: number }> {
  const begin = performance.now();
  const child = spawnKontor(["serve", "--data", folder, "--port", String(port)]);
  try {
    await firstPage(`http://127.0.0.1:${port}/`, begin + 20_000);
    const ms = performance.now() - begin;
    await new Promise((resolve) => setTimeout(resolve, 5000));
    const status = await readFile(`/proc/${child.pid}/status`, "utf8");
    return { ms, mb: Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024 };
  } finally {
    child.kill("SIGTERM");
  }
}
