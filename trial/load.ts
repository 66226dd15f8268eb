/** `npm run trial -- load`: many readers at once, for as long as it takes to see whether anything grows or breaks. */
import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import { inFolder, memoryMb, run, startServer } from "../bench/process.ts";
import type { Figure, TrialOptions } from "./figure.ts";

/** What readers do, and how many of hundred do it. */
const MIX: readonly (readonly [share: number, path: string])[] = [
  [15, "/"],
  [14, "/ki/musterstadt"],
  [6, "/ki/wandsbek"],
  [6, "/ki/musterstadt?seite=2"],
  [6, "/ki/musterstadt?q=Wohngeld"],
  [4, "/ki/musterstadt?stand=2025-06-30"],
  [12, "/ki/wandsbek/system/llmoin"],
  [6, "/anfragen"],
  [4, "/anfragen/wandsbek/anfrage-22-3049"],
  [2, "/anfragen/musterstadt/anfrage"],
  [2, "/anfragen/wandsbek/anfrage-22-3049.json"],
  [3, "/ki/musterstadt/system/gibt-es-nicht"],
  [10, "/healthz"],
  [10, "/readyz"],
];

const PER_SECOND = 200;
const LONGEST_WARM_UP_SECONDS = 15;
const TIMEOUT_MS = 10_000;

const ROUND = MIX.flatMap(([share, path]) => Array.from({ length: share }, () => path));

/** The nth request's path: a fixed shuffle, so that every run asks the same. */
const pathOf = (nth: number): string => ROUND[(nth * 37) % ROUND.length] ?? "/";

type Asked = { readonly ms: number; readonly fault: string | null };

function ask(agent: Agent, base: string, path: string): Promise<Asked> {
  const due = performance.now();
  const { promise, resolve } = Promise.withResolvers<Asked>();
  const done = (fault: string | null) => resolve({ ms: performance.now() - due, fault });
  const headers = { "accept-encoding": "br, gzip" };
  const asked = request(new URL(path, base), { agent, headers, timeout: TIMEOUT_MS }, (reply) => {
    const expected = path.includes("gibt-es-nicht") ? 404 : 200;
    const fault = reply.statusCode === expected ? null : `${path}: ${reply.statusCode ?? 0}`;
    reply.on("error", (error) => done(`${path}: ${error.message}`));
    reply.on("end", () => done(fault));
    reply.resume();
  });
  asked.on("timeout", () => asked.destroy(new Error("no answer in time")));
  asked.on("error", (error) => done(`${path}: ${error.message}`));
  asked.end();
  return promise;
}

/** Asks at an even pace, whether the answers keep up or not; what waits counts as waiting. */
async function hammer(base: string, seconds: number): Promise<readonly Asked[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const begin = performance.now();
  const asked: Promise<Asked>[] = [];
  while (asked.length < seconds * PER_SECOND) {
    const due = Math.min(seconds * PER_SECOND, ((performance.now() - begin) / 1000) * PER_SECOND);
    while (asked.length < due) asked.push(ask(agent, base, pathOf(asked.length)));
    await wait(2);
  }
  const all = await Promise.all(asked);
  agent.destroy();
  return all;
}

/** Another process that keeps changing a record, so that pages must be made anew again and again. */
async function editing(folder: string, seconds: number): Promise<number> {
  const opened = await openSqliteStore({ folder, now: () => Date.now() });
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  const store = opened.value;
  const until = performance.now() + seconds * 1000;
  let edits = 0;
  while (performance.now() < until) {
    const { byReference } = await store.snapshot("musterstadt");
    const found = [...byReference.values()].find(({ type }) => type === "system");
    if (!found) throw new Error("the example has no system");
    const { version, recordedAt: _recordedAt, ...content } = found;
    const changes = [{ content, reason: `Durchsicht ${edits}`, expectedVersion: version }];
    const done = await store.append({ authority: "musterstadt", author: "KI-Koordination", changes });
    if (!done.ok) throw new Error(done.problems[0]?.message);
    edits += 1;
    await wait(1000);
  }
  await store.close();
  return edits;
}

/** The milliseconds below which a share of the requests was answered. */
function percentile(all: readonly Asked[], share: number): number {
  const sorted = all.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Runs the load for so many seconds against the examples on a server of its own. */
export async function trialLoad({ count: seconds, tell }: TrialOptions): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    await run(["start", "--once", "--data", folder]);
    const server = await startServer(folder);
    try {
      const warmUp = Math.min(LONGEST_WARM_UP_SECONDS, seconds);
      await Promise.all([hammer(server.address, warmUp), editing(folder, warmUp)]);
      const before = await memoryMb(server.pid);
      tell(`${seconds} s lang ${PER_SECOND} Anfragen je Sekunde …`);
      const [all, edits] = await Promise.all([hammer(server.address, seconds), editing(folder, seconds)]);
      await wait(1000);
      const growth = (await memoryMb(server.pid)) / before - 1;
      const faults = all.flatMap(({ fault }) => fault ?? []);
      for (const fault of new Set(faults)) tell(fault);
      return [
        { name: "Anfragen", goal: "", value: all.length, isGood: all.length === seconds * PER_SECOND },
        { name: "Änderungen währenddessen", goal: "", value: edits, isGood: edits > 0 },
        { name: "Fehler", goal: "0", value: faults.length, isGood: faults.length === 0 },
        { name: "p50 in ms", goal: "", value: percentile(all, 0.5), isGood: true },
        {
          name: "p99 in ms",
          goal: "≤ 100",
          value: percentile(all, 0.99),
          isGood: percentile(all, 0.99) <= 100,
        },
        { name: "Speicher vorher in MB", goal: "", value: before, isGood: true },
        { name: "Zuwachs an Speicher in %", goal: "≤ 20", value: growth * 100, isGood: growth <= 0.2 },
      ];
    } finally {
      await server.stop();
    }
  });
}
