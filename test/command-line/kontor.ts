import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What a finished command left behind. */
export type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };

/** An empty folder that goes with the test. */
export async function emptyFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the real program in a process of its own, as a shell would. */
export function kontor(
  args: readonly string[],
  how: {
    readonly input?: string | Uint8Array;
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [join(ROOT, "src/main.ts"), ...args], {
    cwd: how.cwd ?? ROOT,
    env: { ...process.env, ...how.env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => out.push(part));
  child.stderr.on("data", (part: Buffer) => err.push(part));
  child.stdin.on("error", () => undefined); // a refused input may be closed before it is read
  child.stdin.end(how.input ?? "");
  return new Promise((resolve) => {
    child.on("close", (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}
