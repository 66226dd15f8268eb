/** `npm run trial -- kill`: ends writing processes, and PostgreSQL itself, without warning; nothing acknowledged may be lost. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPostgresStore } from "#store/postgres/open-postgres-store.ts";
import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import type { Store } from "#store/store.ts";
import { newDatabase } from "#store/test/postgres-database.ts";
import { startPostgres, type PostgresServer } from "#store/test/postgres-server.ts";
import { runWriter } from "#store/test/run-writer.ts";
import { founding, valueOf } from "#store/test/sample.ts";
import type { Figure, TrialOptions } from "./figure.ts";
import { randomFrom, type Random } from "./random.ts";

/** Longest stream of acknowledged writes before the kill. */
const LONGEST = 80;

/** A database to write into: where writers find it, how it is opened after a kill, and who else may be killed. */
type Place = {
  readonly name: string;
  readonly address: string;
  readonly open: () => Promise<Store>;
  readonly server?: PostgresServer;
};

type Tally = { lost: number; broken: number };

/** Every tenth time the database server goes instead of the writer, in the midst of its stream. */
async function killOnce(place: Place, nth: number, random: Random): Promise<readonly string[]> {
  const killAfter = 1 + random.below(LONGEST);
  const name = `tod-${nth}`;
  const { server } = place;
  if (server === undefined || nth % 10 !== 9) {
    return (await runWriter(place.address, name, { count: 100_000, killAfter })).keys;
  }
  const writing = runWriter(place.address, name, { count: 100_000, isQuiet: true });
  await new Promise((resolve) => setTimeout(resolve, 400 + random.below(400)));
  await server.crash();
  const { keys } = await writing;
  await server.restart();
  return keys;
}

async function check(place: Place, keys: ReadonlySet<string>, tally: Tally): Promise<void> {
  const store = await place.open();
  const { byReference } = await store.snapshot("amt");
  tally.lost = [...keys].filter((key) => !byReference.has(`policy/${key}`)).length;
  const report = await store.verify();
  if (!report.ok || report.value.damages.length > 0) tally.broken += 1;
  await store.close();
}

async function killIn(place: Place, { count, tell }: TrialOptions): Promise<readonly Figure[]> {
  const store = await place.open();
  valueOf(await store.append({ authority: "amt", author: "Probe", changes: [founding("amt")] }));
  await store.close();
  const random = randomFrom(count);
  const keys = new Set<string>();
  const tally: Tally = { lost: 0, broken: 0 };
  for (let nth = 0; nth < count; nth += 1) {
    for (const key of await killOnce(place, nth, random)) keys.add(key);
    await check(place, keys, tally);
    if ((nth + 1) % 10 === 0) tell(`${place.name}: ${nth + 1} Abbrüche, ${keys.size} bestätigte Fassungen`);
  }
  return [
    { name: `${place.name}: bestätigte Fassungen`, goal: "", value: keys.size, isGood: keys.size > 0 },
    { name: `${place.name}: davon verloren`, goal: "0", value: tally.lost, isGood: tally.lost === 0 },
    {
      name: `${place.name}: beschädigt nach einem Abbruch`,
      goal: "0",
      value: tally.broken,
      isGood: tally.broken === 0,
    },
  ];
}

async function inSqlite(options: TrialOptions): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-kill-"));
  const open = async () => valueOf(await openSqliteStore({ folder, now: Date.now }));
  try {
    return await killIn({ name: "SQLite", address: folder, open }, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inPostgres(options: TrialOptions): Promise<readonly Figure[]> {
  const server = await startPostgres([]);
  try {
    const { url } = await newDatabase({ server: server.url });
    const open = async () => valueOf(await openPostgresStore({ url, now: Date.now }));
    return await killIn({ name: "PostgreSQL", address: url, open, server }, options);
  } finally {
    await server.stop();
  }
}

/** Kills so many times on each database. */
export async function trialKill(options: TrialOptions): Promise<readonly Figure[]> {
  return [...(await inSqlite(options)), ...(await inPostgres(options))];
}
