/** Scale: many authorities in one database, against one authority alone in its own. */
import { answerFromRegister } from "#actions/answer-from-register.ts";
import type { Context } from "#actions/context.ts";
import { recordFromContent } from "#records/content.ts";
import type { RecordContent } from "#records/record.ts";
import { openPostgresStore } from "#store/postgres/open-postgres-store.ts";
import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import type { Store } from "#store/store.ts";
import { queryPlans, type QueryPlan } from "#store/postgres/query-plans.ts";
import { newDatabase } from "#store/test/postgres-database.ts";
import { administer, startPostgres } from "#store/test/postgres-server.ts";
import { instantOf } from "#values/instant.ts";
import type { JsonObject } from "#values/json.ts";
import type { Result } from "#values/result.ts";
import { makeSite } from "#web/make-site.ts";
import { readFile } from "node:fs/promises";
import { largeRegister } from "./large-register.ts";
import { inFolder, medianMs } from "./process.ts";
import { searchTimes } from "./search.ts";

type Line = { readonly figure: string; readonly goal: string; readonly measured: string };

/** Records of each authority. */
const EACH = 2000;
const INQUIRY = "examples/wandsbek/anfrage-22-3049.txt";
const OBSERVED = "amt-1";

/** A server as an office would set it up for this size; what was acknowledged is on disk. */
const SERVER = ["shared_buffers=1GB", "max_wal_size=4GB", "work_mem=16MB", "random_page_cost=1.1"];

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
}

async function contentsFor(authority: string): Promise<readonly RecordContent[]> {
  const file = JSON.parse(await largeRegister(authority, EACH)) as { records: JsonObject[] };
  return file.records.map(recordFromContent);
}

/** Fills the store with so many registers; seconds it took. */
async function fill(store: Store, authorities: number, tell: (line: string) => void): Promise<number> {
  const begin = performance.now();
  for (let nth = 1; nth <= authorities; nth += 1) {
    const authority = `amt-${nth}`;
    const changes = (await contentsFor(authority)).map((content) => {
      return { content, reason: "Messung", expectedVersion: 0 };
    });
    must(await store.append({ authority, author: "Messung", changes }));
    if (nth % 25 === 0) tell(`${nth} von ${authorities} Registern`);
  }
  // a later change, so that there is a past to ask for
  const found = (await store.snapshot(OBSERVED)).records.find(({ type }) => type === "system");
  if (!found) throw new Error("no system");
  const { version, recordedAt: _recordedAt, ...content } = found;
  const changes = [{ content, reason: "Durchsicht", expectedVersion: version }];
  must(await store.append({ authority: OBSERVED, author: "Messung", changes }));
  return (performance.now() - begin) / 1000;
}

/** What one authority's people and readers wait for, in milliseconds; nothing comes from a cache. */
type Waiting = Readonly<Record<"list" | "search" | "record" | "asOf" | "answer" | "statements", number>>;

/** A store, opened anew so that nothing is kept in it. */
type Open = () => Promise<Store>;

type Seen = { readonly ms: number; readonly statements: number };

/** A page as the first reader after a start sees it. */
async function firstView(open: Open, path: string): Promise<Seen> {
  const store = await open();
  const context: Context = { store, papers: [], now: () => instantOf(Date.now()) };
  const site = await makeSite(context, { baseUrl: "http://localhost" });
  const before = store.statistics().statements;
  const begin = performance.now();
  const { statusCode } = await site.inject(path);
  const ms = performance.now() - begin;
  const statements = store.statistics().statements - before;
  await site.close();
  await store.close();
  if (statusCode !== 200) throw new Error(`${path}: ${statusCode}`);
  return { ms, statements };
}

async function views(open: Open, path: string): Promise<Seen> {
  const seen: Seen[] = [];
  for (let nth = 0; nth < 7; nth += 1) seen.push(await firstView(open, path));
  const times = seen.map(({ ms }) => ms).toSorted((one, other) => one - other);
  return { ms: times[3] ?? Number.NaN, statements: Math.max(...seen.map(({ statements }) => statements)) };
}

async function waiting(open: Open): Promise<Waiting> {
  const store = await open();
  const context: Context = { store, papers: [], now: () => instantOf(Date.now()) };
  const { records } = await store.snapshot(OBSERVED);
  const last = Math.max(...records.map(({ recordedAt }) => Date.parse(recordedAt)));
  const system = records.find(({ type }) => type === "system")?.key ?? "";
  let nth = 0;
  const past = (): string => instantOf(last - (nth += 1));
  const text = await readFile(INQUIRY, "utf8");
  const search = (await searchTimes(store, { authority: OBSERVED, reader: "public" })).p95;
  const asOf = await medianMs(9, () => store.snapshot(OBSERVED, past()));
  const answer = await medianMs(5, async () => {
    const wanted = { authority: OBSERVED, copy: "council", on: "2026-02-18", asOf: past() } as const;
    must(await answerFromRegister(context, text, wanted));
  });
  await store.close();
  const list = await views(open, `/ki/${OBSERVED}`);
  const record = await views(open, `/ki/${OBSERVED}/system/${system}`);
  const start = await views(open, "/");
  const statements = Math.max(...[list, record, start].map((seen) => seen.statements));
  return { list: list.ms, record: record.ms, search, asOf, answer, statements };
}

const NAMES: Readonly<Record<keyof Waiting, string>> = {
  list: "Liste des Registers (ganze Seite)",
  search: "Suche, p95 von 100 Anfragen",
  record: "Seite eines Eintrags",
  asOf: "Register zu einem früheren Zeitpunkt laden",
  answer: "31 Fragen beantworten, Laden eingeschlossen",
  statements: "meiste SQL-Anweisungen einer Seite",
};

const inMs = (value: number): string => `${value.toFixed(1).replace(".", ",")} ms`;

type Compared = { readonly alone: Waiting; readonly among: Waiting };

function compare(database: string, size: string, { alone, among }: Compared): readonly Line[] {
  const kinds = ["list", "search", "record", "asOf", "answer"] as const;
  const lines = kinds.map((kind) => ({
    figure: `${database}, ${size}: ${NAMES[kind]}, gegen dieselbe Behörde allein`,
    goal: kind === "search" ? (database === "SQLite" ? "≤ 30 ms" : "≤ 100 ms") : "≤ 1,5",
    measured: `${(among[kind] / alone[kind]).toFixed(2).replace(".", ",")} (${inMs(among[kind])} gegen ${inMs(alone[kind])})`,
  }));
  const most = Math.max(alone.statements, among.statements);
  return [...lines, { figure: `${database}: ${NAMES.statements}`, goal: "≤ 10", measured: String(most) }];
}

async function inSqlite(authorities: number, tell: (line: string) => void) {
  return inFolder(async (folder) => {
    const open = async () => must(await openSqliteStore({ folder, now: () => Date.now() }));
    const filling = await open();
    const seconds = await fill(filling, authorities, tell);
    await filling.close();
    const figures = await waiting(open);
    return { figures, seconds, megabytes: 0 };
  });
}

async function inPostgres(authorities: number, tell: (line: string) => void) {
  const server = await startPostgres(SERVER);
  try {
    const { url, adminUrl } = await newDatabase({ server: server.url });
    const open = async () => must(await openPostgresStore({ url, now: () => Date.now() }));
    const filling = await open();
    const seconds = await fill(filling, authorities, tell);
    await filling.close();
    await administer(adminUrl, "vacuum analyze");
    const [size] = await administer(adminUrl, "select pg_database_size(current_database()) as bytes");
    const figures = await waiting(open);
    const asOf = instantOf(Date.now() - 1000);
    const plans = await queryPlans({ url, authority: OBSERVED, asOf, reference: "unit/amt-1" });
    return { figures, seconds, plans, megabytes: Number(size?.rows[0]?.bytes) / 1e6 };
  } finally {
    await server.stop();
  }
}

const planText = ({ question, plan }: QueryPlan): string => `${question}:\n\n\`\`\`text\n${plan}\n\`\`\``;

/** How much longer an authority's people wait because of all the others, and how PostgreSQL finds their rows. */
export async function scale(
  tell: (line: string) => void = console.error,
): Promise<{ readonly lines: readonly Line[]; readonly text: string }> {
  const [fewRegisters, manyRegisters] = [50, Number(process.env["KONTOR_BENCH_REGISTERS"] ?? 500)];
  const alive = setInterval(() => undefined, 1000);
  try {
    const sqliteAlone = await inSqlite(1, tell);
    const sqlite = await inSqlite(fewRegisters, tell);
    const postgresAlone = await inPostgres(1, tell);
    const postgres = await inPostgres(manyRegisters, tell);
    const few = `${(fewRegisters * EACH).toLocaleString("de-DE")} Einträge von ${fewRegisters} Behörden`;
    const many = `${(manyRegisters * EACH).toLocaleString("de-DE")} Einträge von ${manyRegisters} Behörden`;
    const lines = [
      ...compare("SQLite", few, { alone: sqliteAlone.figures, among: sqlite.figures }),
      ...compare("PostgreSQL", many, { alone: postgresAlone.figures, among: postgres.figures }),
      {
        figure: `SQLite: Aufnehmen samt Suche, ${few}`,
        goal: "–",
        measured: `${sqlite.seconds.toFixed(0)} s`,
      },
      {
        figure: `PostgreSQL: Aufnehmen samt Suche, ${many}`,
        goal: "–",
        measured: `${postgres.seconds.toFixed(0)} s, ${(postgres.megabytes / 1000).toFixed(1).replace(".", ",")} GB`,
      },
    ];
    return { lines, text: postgres.plans.map(planText).join("\n\n") };
  } finally {
    clearInterval(alive);
  }
}
