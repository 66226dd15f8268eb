/** `npm run trial -- outage`: takes away what the program stands on, sees what people are told, and gives it back. */
import { execFileSync } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openPostgresStore } from "#store/postgres/open-postgres-store.ts";
import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import type { Store } from "#store/store.ts";
import { newDatabase } from "#store/test/postgres-database.ts";
import { startPostgres, type PostgresServer } from "#store/test/postgres-server.ts";
import { founding, policy, valueOf } from "#store/test/sample.ts";
import { inFolder, run, startServer, type Running } from "../bench/process.ts";
import type { Figure, TrialOptions } from "./figure.ts";

const author = "Probe";
const PAGES = ["/", "/ki/wandsbek", "/ki/wandsbek/system/llmoin", "/anfragen/wandsbek/anfrage-22-3049"];
const PATIENCE_MS = 20_000;

/** A page made just before may be handed out for a moment longer. */
const KEPT_MS = 500;

function append(store: Store, key: string) {
  const changes = [{ content: policy(key, "Titel ".repeat(500)), reason: "Probe", expectedVersion: 0 }];
  return store.append({ authority: "amt", author, changes });
}

async function damagesIn(store: Store): Promise<number> {
  const report = await store.verify();
  return report.ok ? report.value.damages.length : 1;
}

type Seen = { readonly status: number; readonly text: string };

async function look(server: Running, path: string): Promise<Seen> {
  const reply = await fetch(server.address + path);
  return { status: reply.status, text: await reply.text() };
}

/** Milliseconds until the page has this status; as long as the patience if it never has. */
async function until(server: Running, path: string, status: number): Promise<number> {
  const begin = performance.now();
  while (performance.now() - begin < PATIENCE_MS) {
    if ((await look(server, path)).status === status) break;
    await wait(50);
  }
  return performance.now() - begin;
}

/** Pages that do not say in a sentence that the register cannot be reached. */
async function unclearPages(server: Running): Promise<number> {
  const seen = await Promise.all(PAGES.map((path) => look(server, path)));
  return seen.filter(({ status, text }) => status !== 503 || !text.includes("gerade nicht erreichbar"))
    .length;
}

const good = (name: string, goal: string, [value, isGood]: readonly [number, boolean]): Figure => ({
  ...{ name, goal, value, isGood },
});

type Standing = { readonly server: Running; readonly database: PostgresServer; readonly store: Store };

async function withoutDatabase(
  nth: number,
  { server, database, store }: Standing,
): Promise<readonly Figure[]> {
  await database.crash();
  await wait(KEPT_MS);
  const unclear = await unclearPages(server);
  const { status: health } = await look(server, "/healthz");
  const { status: ready } = await look(server, "/readyz");
  const refused = await append(store, `waehrend-${nth}`);
  await database.restart();
  const back = await until(server, PAGES[1] ?? "/", 200);
  const kept = (await store.snapshot("amt")).byReference;
  const again = await append(store, `danach-${nth}`);
  const damages = await damagesIn(store);
  const isHonest = !refused.ok && !kept.has(`policy/waehrend-${nth}`) && again.ok;
  return [
    good("Datenbank fort: Seiten ohne klaren Satz", "0", [unclear, unclear === 0]),
    good("Datenbank fort: /healthz und /readyz", "200 und 503", [
      health * 1000 + ready,
      health === 200 && ready === 503,
    ]),
    good("Datenbank fort: Eintrag abgelehnt, nichts halb gespeichert, danach wieder möglich", "1", [
      Number(isHonest),
      isHonest,
    ]),
    good("Datenbank zurück: Millisekunden bis zur ersten Seite, ohne Neustart", "≤ 5000", [
      back,
      back <= 5000,
    ]),
    good("Datenbank zurück: Schäden in der Geschichte", "0", [damages, damages === 0]),
  ];
}

async function databaseGone({ count, tell }: TrialOptions): Promise<readonly Figure[]> {
  const database = await startPostgres([]);
  try {
    const { url } = await newDatabase({ server: database.url });
    await run(["start", "--once"], { DATABASE_URL: url });
    const store = valueOf(await openPostgresStore({ url, now: Date.now }));
    valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
    const server = await startServer({ DATABASE_URL: url });
    try {
      let worst: readonly Figure[] = [];
      for (let nth = 1; nth <= count && worst.every(({ isGood }) => isGood); nth += 1) {
        tell(`Datenbank: Ausfall ${nth}`);
        worst = await withoutDatabase(nth, { server, database, store });
      }
      return worst;
    } finally {
      await server.stop();
      await store.close();
    }
  } finally {
    await database.stop();
  }
}

/** A small disk of its own; null where this user may not make one. */
function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function fillDisk(store: Store): Promise<{ readonly kept: readonly string[]; readonly code: string }> {
  const kept: string[] = [];
  for (let nth = 0; nth < 10_000; nth += 1) {
    const result = await append(store, `k${nth}`);
    if (!result.ok) return { kept, code: result.problems[0]?.code ?? "" };
    kept.push(`policy/k${nth}`);
  }
  return { kept, code: "" };
}

async function diskFull({ tell }: TrialOptions): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    if (!mountSmallDisk(folder)) {
      tell("Datenträger voll: nicht geprüft, dieser Benutzer darf keinen kleinen Datenträger anlegen");
      return [];
    }
    try {
      const ballast = join(folder, "ballast");
      await writeFile(ballast, Buffer.alloc(2_000_000));
      const store = valueOf(await openSqliteStore({ folder, now: Date.now }));
      valueOf(await store.append({ authority: "amt", author, changes: [founding("amt")] }));
      const { kept, code } = await fillDisk(store);
      tell(`Datenträger voll nach ${kept.length} Einträgen: ${code}`);
      const { byReference } = await store.snapshot("amt");
      const lost = kept.filter((reference) => !byReference.has(reference)).length;
      await rm(ballast);
      const again = await append(store, "danach");
      const damages = await damagesIn(store);
      await store.close();
      const isClear = code === "store.disk.full";
      return [
        good("Datenträger voll: klar gesagt", "1", [Number(isClear), isClear]),
        good("Datenträger voll: bestätigte Einträge verloren", "0", [lost, lost === 0]),
        good("Platz geschaffen: wieder möglich, ohne Neustart", "1", [Number(again.ok), again.ok]),
        good("Platz geschaffen: Schäden in der Geschichte", "0", [damages, damages === 0]),
      ];
    } finally {
      execFileSync("umount", ["-l", folder], { stdio: "ignore" });
    }
  });
}

/** Takes the database away so many times, then the disk's space. */
export async function trialOutage(options: TrialOptions): Promise<readonly Figure[]> {
  return [...(await databaseGone(options)), ...(await diskFull(options))];
}
