/** Runs the cases of the trial fuzz-import one after the other and tells which one it is at. */
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { Context } from "#actions/context.ts";
import { importRegister } from "#actions/import-register.ts";
import { readFileText } from "#inquiry/files/read-file-text.ts";
import { decodeText } from "#inquiry/decode-text.ts";
import { readInquiry } from "#inquiry/read-inquiry.ts";
import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import { instantOf } from "#values/instant.ts";
import type { Result } from "#values/result.ts";
import { mutateBytes, mutateJson, mutateText } from "./mutate.ts";
import { randomFrom, type Random } from "./random.ts";

/** What a worker is told; `at` holds the number of the case it works on. */
export type FuzzOrder = {
  readonly folder: string;
  readonly first: number;
  readonly last: number;
  readonly at: Int32Array;
};

/** What a worker tells at its end. */
export type FuzzTally = { readonly accepted: number; readonly refused: number };

/** A file takes a worker of its own, which is a hundred times as dear as a text. */
const ONE_FILE_IN = 200;

const EXAMPLES = join(import.meta.dirname, "../examples");
const FILES = join(import.meta.dirname, "../src/inquiry/files/fixtures");

async function textsIn(folder: string, ending: RegExp): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => ending.test(name)).toSorted();
  return Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
}

type Sources = {
  readonly context: Context;
  readonly registers: readonly string[];
  readonly inquiries: readonly string[];
  readonly files: readonly Uint8Array[];
};

/** A part of a register file, so that a case takes milliseconds. */
function shortened(text: string): readonly string[] {
  const file = JSON.parse(text) as { records: unknown[] };
  const count = Math.ceil(file.records.length / 12);
  return Array.from({ length: count }, (_, nth) =>
    JSON.stringify({ ...file, records: file.records.slice(nth * 12, (nth + 1) * 12) }),
  );
}

async function readSources(folder: string): Promise<Sources> {
  const opened = await openSqliteStore({ folder, now: () => Date.now() });
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  const context = { store: opened.value, papers: [], now: () => instantOf(Date.now()) };
  const names = (await readdir(FILES)).filter((name) => /\.(?:pdf|docx|doc|odt|html)$/u.test(name));
  return {
    context,
    registers: (await textsIn(EXAMPLES, /register.*\.json$/u)).flatMap(shortened),
    inquiries: await textsIn(EXAMPLES, /anfrage.*\.(?:txt|md)$/u),
    files: await Promise.all(names.toSorted().map((name) => readFile(join(FILES, name)))),
  };
}

/** Mutates something and lets the program take it in. */
function runCase(nth: number, random: Random, sources: Sources): Promise<Result<unknown>> | Result<unknown> {
  if (nth % ONE_FILE_IN === 0) return readFileText(mutateBytes(random, random.pick(sources.files)));
  if (nth % 4 === 0) {
    const bytes = mutateBytes(random, Buffer.from(random.pick(sources.inquiries)));
    return readInquiry(decodeText(bytes));
  }
  if (nth % 4 === 1) return readInquiry(mutateText(random, random.pick(sources.inquiries)));
  const mutate = nth % 4 === 2 ? mutateText : mutateJson;
  const text = mutate(random, random.pick(sources.registers));
  return importRegister(sources.context, text, { mode: random.pick(["merge", "replace"]), dryRun: true });
}

const { folder, first, last, at } = workerData as FuzzOrder;
const sources = await readSources(folder);
let accepted = 0;
for (let nth = first; nth < last; nth += 1) {
  Atomics.store(at, 0, nth);
  const result = await runCase(nth, randomFrom(nth), sources);
  if (result.ok) accepted += 1;
  else if (result.problems.length === 0) throw new Error("refused without a reason");
}
await sources.context.store.close();
const tally: FuzzTally = { accepted, refused: last - first - accepted };
parentPort?.postMessage(tally, []);
