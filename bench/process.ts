import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
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

/** Settings besides those of this process. */
type Settings = Readonly<Record<string, string>>;

function spawnKontor(args: readonly string[], settings: Settings = {}): ChildProcess {
  return spawn(process.execPath, [...FLAGS, join(ROOT, "src/main.ts"), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** Runs the program to its end; throws if it fails. */
export function run(args: readonly string[], settings: Settings = {}): Promise<void> {
  const child = spawnKontor(args, settings);
  let told = "";
  child.stderr?.on("data", (part: Buffer) => (told += part.toString()));
  return new Promise((resolve, reject) => {
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`kontor ${args.join(" ")}: ${told}`)),
    );
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

async function firstPage(address: string, until: number): Promise<void> {
  while (performance.now() < until) {
    const reply = await fetch(address).catch(() => null);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`no page at ${address}`);
}

/** A server that runs until it is stopped. */
export type Running = {
  readonly address: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

/** Starts the server on a folder or, told by settings, elsewhere, on a free port, and waits for its first page. */
export async function startServer(place: string | Settings): Promise<Running> {
  const port = await freePort();
  const data = typeof place === "string" ? ["--data", place] : [];
  const child = spawnKontor(
    ["serve", ...data, "--port", String(port)],
    typeof place === "string" ? {} : place,
  );
  const address = `http://127.0.0.1:${port}`;
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.stderr?.resume();
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
  };
  try {
    await firstPage(address, performance.now() + 20_000);
    return { address, pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Memory that a process holds, in MB. */
export async function memoryMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024;
}

/** Starts the server; milliseconds to its first page, and its memory in MB five seconds later. */
export async function serverFigures(folder: string): Promise<{ readonly ms: number; readonly mb: number }> {
  const begin = performance.now();
  const server = await startServer(folder);
  try {
    const ms = performance.now() - begin;
    await new Promise((resolve) => setTimeout(resolve, 5000));
    return { ms, mb: await memoryMb(server.pid) };
  } finally {
    await server.stop();
  }
}
