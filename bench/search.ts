import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import type { Append, Store } from "#store/store.ts";
import { inFolder } from "./process.ts";
import { randomFrom } from "../trial/random.ts";
import { founding, registerChanges, registerWords } from "./search-register.ts";

type Line = { readonly figure: string; readonly goal: string; readonly measured: string };

const AT_ONCE = 2000;
const QUERIES = 100;

async function keep(store: Store, authority: string, changes: Append["changes"]): Promise<void> {
  const kept = await store.append({ authority, author: "Messung", changes });
  if (!kept.ok) throw new Error(kept.problems[0]?.message);
}

/** Fills a register; milliseconds a record. */
async function fill(store: Store, authority: string, size: number): Promise<number> {
  const words = await registerWords();
  const begin = performance.now();
  await keep(store, authority, [founding(authority)]);
  let some: Append["changes"][number][] = [];
  for (const change of registerChanges(authority, size, words)) {
    some.push(change);
    if (some.length < AT_ONCE) continue;
    await keep(store, authority, some);
    some = [];
  }
  if (some.length > 0) await keep(store, authority, some);
  return (performance.now() - begin) / size;
}

const swapped = (word: string): string => `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`;

/** Frequent and rare words, several, compounds, beginnings, phrases, exclusions and typing errors. */
function queriesFrom(words: readonly string[]): readonly string[] {
  const { next } = randomFrom(1);
  const among = (from: number, to: number): string => words[from + Math.floor(next() * (to - from))] ?? "";
  const rare = (): string => among(2000, words.length);
  const kinds = [
    () => among(0, 30),
    () => among(30, 300),
    rare,
    () => `${among(0, 100)} ${among(0, 300)}`,
    () => `${among(0, 30)} ${rare()}`,
    () => `${among(0, 100)} ${among(0, 100)} ${among(100, 1000)}`,
    () => among(300, 2000).slice(0, 5),
    () => `"${among(0, 60)} ${among(0, 60)}"`,
    () => `${among(0, 100)} -${among(0, 100)}`,
    () => swapped(rare()),
  ];
  return Array.from({ length: QUERIES }, (_, nth) => kinds[nth % kinds.length]?.() ?? "");
}

type Times = { readonly median: number; readonly p95: number; readonly slowest: string };

/** How long a mix of queries takes, each asked once to warm up and once for the figure. */
export async function searchTimes(
  store: Store,
  wish: { readonly authority: string; readonly reader: "public" | "internal" },
): Promise<Times> {
  const times: { readonly ms: number; readonly query: string }[] = [];
  const queries = queriesFrom(await registerWords());
  for (const round of [0, 1]) {
    for (const query of queries) {
      const begin = performance.now();
      await store.search({ ...wish, query, limit: 20, offset: 0 });
      if (round === 1) times.push({ ms: performance.now() - begin, query });
    }
  }
  const sorted = times.toSorted((a, b) => a.ms - b.ms);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1];
  return { median: at(0.5)?.ms ?? 0, p95: at(0.95)?.ms ?? 0, slowest: at(1)?.query ?? "" };
}

const ms = (value: number): string => `${value.toFixed(1).replace(".", ",")} ms`;

/** Search over 100,000 records of one authority and of fifty, embedded database. */
export async function search(): Promise<readonly Line[]> {
  return inFolder(async (folder) => {
    const opened = await openSqliteStore({ folder, now: () => Date.now() });
    if (!opened.ok) throw new Error(opened.problems[0]?.message);
    const store = opened.value;
    const each = await fill(store, "gross", 100_000);
    for (let nth = 1; nth <= 50; nth += 1) await fill(store, `klein-${nth}`, 2000);
    const lines: Line[] = [];
    for (const authority of ["gross", "klein-25"]) {
      for (const reader of ["public", "internal"] as const) {
        const { median, p95, slowest } = await searchTimes(store, { authority, reader });
        const size = authority === "gross" ? "100.000 Einträge" : "2.000 von 200.000 Einträgen";
        const who = reader === "public" ? "Öffentlichkeit" : "Behörde";
        const measured = `${ms(p95)} (Mitte ${ms(median)}, langsamste: ${slowest})`;
        lines.push({ figure: `Suche, ${size}, ${who}, p95 von 100 Anfragen`, goal: "≤ 30 ms", measured });
      }
    }
    await store.close();
    return [...lines, { figure: "Aufnehmen samt Suche, je Eintrag", goal: "–", measured: ms(each) }];
  });
}
