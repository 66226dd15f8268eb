import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A running program with its site. */
export type Running = {
  readonly child: ChildProcess;
  readonly address: string;
  /** What stands on standard output so far: the log. */
  readonly out: () => string;
  /** Exit code when it ends; null if a signal ended it. */
  readonly ended: Promise<number | null>;
};

type How = { readonly env?: Readonly<Record<string, string>>; readonly script?: readonly string[] };

/** Waits until something is there; throws after ten seconds. */
export async function until<Value>(look: () => Value | null | undefined | false): Promise<Value> {
  for (let tries = 0; tries < 500; tries++) {
    const seen = look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    await pause(20);
  }
  throw new Error("nothing came within ten seconds");
}

/** Starts the real program over a register of its own; ends it with the test. */
export async function startSite(t: TestContext, { env = {}, script }: How = {}): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-operation-"));
  const words = script ?? [fileAt("../../src/main.ts"), "serve", "--port", "0"];
  const child = spawn(process.execPath, [...words], {
    env: { ...process.env, KONTOR_DATA: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (part: Buffer) => (out += part.toString()));
  child.stderr.on("data", (part: Buffer) => (err += part.toString()));
  const ended = once(child, "close").then(([code]) => code as number | null);
  t.after(async () => {
    child.kill("SIGKILL");
    await ended;
    await rm(folder, { recursive: true, force: true });
  });
  const address = await until(() => {
    if (child.exitCode !== null) throw new Error(err);
    return /erreichbar unter (\S+)/u.exec(err)?.[1];
  });
  return { child, address, out: () => out, ended };
}

/** Starts a site whose start page takes that many milliseconds. */
export function startSlowSite(
  t: TestContext,
  ms: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  return startSite(t, { env, script: [fileAt("./slow-site.ts"), String(ms)] });
}

/** The entries of a log of JSON lines. */
export function entriesOf(out: string): readonly Readonly<Record<string, unknown>>[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}
