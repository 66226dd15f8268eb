import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import type { Download } from "./download.ts";
import { keepFiles } from "./keep-files.ts";

const file = (name: string): Download => ({
  name,
  type: "text/plain",
  content: name,
  isDemonstration: false,
});

/** Asks for files and records which are being made at the same time. */
function counted(limits: { readonly most: number; readonly waiting: number }) {
  const keep = keepFiles(limits);
  const made: string[] = [];
  let running = 0;
  let mostRunning = 0;
  const ask = (name: string, state = "1") =>
    keep({
      name,
      state,
      make: async () => {
        running += 1;
        mostRunning = Math.max(mostRunning, running);
        await setImmediate();
        running -= 1;
        made.push(`${name} ${state}`);
        return file(name);
      },
    });
  return { ask, made, mostRunning: () => mostRunning };
}

test("a file that many ask for at once is made once", async () => {
  const { ask, made } = counted({ most: 4, waiting: 4 });
  const files = await Promise.all(Array.from({ length: 50 }, () => ask("a")));
  assert.deepEqual(made, ["a 1"]);
  assert.equal(new Set(files).size, 1);
});

test("different files are made one after another, and who comes when too many wait gets none", async () => {
  const { ask, mostRunning } = counted({ most: 4, waiting: 3 });
  const files = await Promise.all(["a", "b", "c", "d"].map((name) => ask(name)));
  assert.deepEqual(
    files.map((one) => (one === "busy" ? one : one?.name)),
    ["a", "b", "c", "busy"],
  );
  assert.equal(mostRunning(), 1);
  assert.deepEqual(await ask("d"), file("d"));
});

test("a file is made anew when what it is made from has changed", async () => {
  const { ask, made } = counted({ most: 4, waiting: 4 });
  for (const state of ["1", "1", "2", "2"]) await ask("a", state);
  assert.deepEqual(made, ["a 1", "a 2"]);
});

test("of more files than are kept the one not asked for longest is given up", async () => {
  const { ask, made } = counted({ most: 2, waiting: 4 });
  for (const name of ["a", "b", "a", "c", "a", "b"]) await ask(name);
  assert.deepEqual(made, ["a 1", "b 1", "c 1", "b 1"]);
});

test("a file that could not be made is tried again, and others are made all the same", async () => {
  const keep = keepFiles({ most: 4, waiting: 4 });
  const broken = { name: "a", state: "1", make: () => Promise.reject(new Error("no memory")) };
  await assert.rejects(keep(broken), /no memory/u);
  assert.deepEqual(await keep({ ...broken, make: async () => file("a") }), file("a"));
});
