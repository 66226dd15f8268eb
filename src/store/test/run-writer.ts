import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Store } from "#store/store.ts";
import { valueOf } from "./sample.ts";

const WRITER = join(import.meta.dirname, "trial-writer.ts");

/** How many records a trial writer appends, after how many acknowledged ones it is killed, and whether its last words are wanted. */
type Trial = { readonly count: number; readonly killAfter?: number; readonly isQuiet?: boolean };

/** Runs the trial writer on a folder or address; ends with its exit code and the keys that it acknowledged. */
export async function runWriter(place: string, name: string, { count, killAfter, isQuiet = false }: Trial) {
  const writer = spawn(process.execPath, [WRITER, place, name, String(count)], {
    stdio: ["ignore", "pipe", isQuiet ? "ignore" : "inherit"],
  });
  let text = "";
  writer.stdout.setEncoding("utf8").on("data", (more: string) => {
    text += more;
    if (killAfter !== undefined && text.split("\n").length > killAfter) writer.kill("SIGKILL");
  });
  const { promise, resolve } = Promise.withResolvers<number | null>();
  writer.on("close", resolve);
  const exit = await promise;
  return { exit, keys: text.split("\n").slice(0, -1) };
}

/** Are all these policies of the authority `amt` there, and is its history sound? */
export async function assertKept(store: Store, keys: readonly string[]): Promise<void> {
  const { byReference } = await store.snapshot("amt");
  assert.deepEqual(
    keys.filter((key) => !byReference.has(`policy/${key}`)),
    [],
  );
  assert.deepEqual(valueOf(await store.verify()).damages, []);
}
