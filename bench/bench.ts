/** `npm run bench`: measures what docs/benchmarks.md claims; with `--write` it renews the table there. */
import { readFile, writeFile } from "node:fs/promises";
import { answerFromRegister } from "#actions/answer-from-register.ts";
import { importRegister } from "#actions/import-register.ts";
import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import { instantOf } from "#values/instant.ts";
import { largeRegister } from "./large-register.ts";
import { inFolder, medianMs, run, serverFigures } from "./process.ts";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { importLists } from "./import-list.ts";
import { measureRouting } from "./leave-one-out.ts";
import { measureReading, type ReadingScore } from "./reading.ts";
import { scale } from "./scale.ts";
import { publicPage } from "./public-page.ts";
import { search } from "./search.ts";

type Line = { readonly figure: string; readonly goal: string; readonly measured: string };

const INQUIRY = "examples/wandsbek/anfrage-22-3049.txt";
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

async function wholeProcess(folder: string): Promise<readonly Line[]> {
  const answer = [
    "inquiry",
    "answer",
    INQUIRY,
    "--authority",
    "wandsbek",
    "--data",
    folder,
    "--out",
    `${folder}/out`,
  ];
  const json = await medianMs(9, () => run([...answer, "--json"]));
  const all = await medianMs(5, () => run([...answer, "--format", "html,docx,pdf,json"]));
  return [
    { figure: "Große Anfrage, ganzer Prozess, nur JSON", goal: "≤ 0,6 s", measured: seconds(json) },
    {
      figure: "Große Anfrage, ganzer Prozess, mit HTML, Word und PDF",
      goal: "≤ 2,5 s",
      measured: seconds(all),
    },
  ];
}

async function answerMs(size: number): Promise<{ readonly ms: number; readonly records: number }> {
  const text = await readFile(INQUIRY, "utf8");
  return inFolder(async (folder) => {
    const opened = await openSqliteStore({ folder, now: () => Date.now() });
    if (!opened.ok) throw new Error(opened.problems[0]?.message);
    const context = { store: opened.value, papers: [], now: () => instantOf(Date.now()) };
    const imported = await importRegister(context, await largeRegister("gross", size), { mode: "merge" });
    if (!imported.ok) throw new Error(imported.problems[0]?.message);
    const wanted = { authority: "gross", copy: "council", on: "2026-02-18" } as const;
    const ms = await medianMs(5, () => answerFromRegister(context, text, wanted));
    await opened.value.close();
    return { ms, records: imported.value.added.length };
  });
}

async function growth(): Promise<readonly Line[]> {
  const half = await answerMs(5000);
  const whole = await answerMs(10_000);
  const ratio = whole.ms / half.ms / (whole.records / half.records);
  return [
    {
      figure: `31 Fragen aus ${whole.records} Einträgen einer Behörde, Laden eingeschlossen`,
      goal: "≤ 1 s",
      measured: seconds(whole.ms),
    },
    {
      figure: "Wachstum je Eintrag, 10.000 gegen 5.000 Einträge",
      goal: "höchstens linear (≤ 1,1)",
      measured: ratio.toFixed(2),
    },
  ];
}

async function server(folder: string): Promise<readonly Line[]> {
  const { ms, mb } = await serverFigures(folder);
  return [
    { figure: "Serverstart bis zur ersten Seite", goal: "≤ 1 s", measured: seconds(ms) },
    { figure: "Speicher im Leerlauf", goal: "≤ 150 MB", measured: `${mb.toFixed(0)} MB` },
  ];
}

const CORPUS = join(import.meta.dirname, "../../shared/corpus/dev");

/** The sums over all papers of the corpus; none if it does not lie beside the project. */
function reading(): readonly Line[] {
  if (!existsSync(CORPUS)) return [];
  const total = measureReading(CORPUS).at(-1);
  return total ? [...readingLines(total), ...routingLines()] : [];
}

const METHODS = { cues: "nur Stichwörter", model: "nur Modell", both: "beides" } as const;
const PAPERS = {
  "leave one out": "jedes Papier ungesehen",
  "test/papers": "zehn eigene",
  "test/papers/sealed": "drei versiegelte",
} as const;

/** How the questions of papers find their facets that neither rules nor model have seen. */
function routingLines(): readonly Line[] {
  return measureRouting(CORPUS, ["test/papers", "test/papers/sealed"]).flatMap(
    ({ method, papers, score }) => {
      const name = `${PAPERS[papers as keyof typeof PAPERS]}, ${METHODS[method]}`;
      return [
        { figure: `Themen (${name})`, goal: method === "both" ? "≥ 0,93" : "", measured: f1(score.facets) },
        {
          figure: `erstes Thema (${name})`,
          goal: method === "both" ? "≥ 0,97" : "",
          measured: rate(score.firstFacet),
        },
      ];
    },
  );
}

const f1 = ({ hit, wrong, missed }: ReadingScore["facets"]): string =>
  ((2 * hit) / (2 * hit + wrong + missed)).toFixed(3);

const rate = ({ right, of }: ReadingScore["items"]): string =>
  `${(right / of).toFixed(3)} (${right} von ${of})`;

function readingLines(total: ReadingScore): readonly Line[] {
  return [
    { figure: "Fragen gefunden (F1)", goal: "≥ 0,98", measured: f1(total.questions) },
    { figure: "Themen (Micro-F1, erforderliche)", goal: "≥ 0,93", measured: f1(total.facets) },
    { figure: "erstes Thema richtig", goal: "≥ 0,97", measured: rate(total.firstFacet) },
    { figure: "Zeiträume genau, Fragen mit Zeitraum", goal: "≥ 0,95", measured: rate(total.withWindow) },
    { figure: "Zeiträume genau, Fragen ohne Zeitraum", goal: "≥ 0,95", measured: rate(total.withoutWindow) },
    { figure: "Zahl der Unterpunkte genau", goal: "≥ 0,95", measured: rate(total.items) },
    { figure: "Kopfdaten (Art, Nummer, Datum, Gremium)", goal: "≥ 0,95", measured: rate(total.head) },
  ];
}

function table(lines: readonly Line[]): string {
  const rows = lines.map(({ figure, goal, measured }) => `| ${figure} | ${goal} | ${measured} |`);
  return ["| Größe | Ziel | gemessen |", "|---|---|---|", ...rows].join("\n");
}

async function speed(): Promise<readonly Line[]> {
  return inFolder(async (folder) => {
    await run(["import", "examples/wandsbek/register.json", "--data", folder]);
    return [...(await wholeProcess(folder)), ...(await server(folder)), ...(await growth())];
  });
}

async function renew(name: string, content: string): Promise<void> {
  const file = "docs/benchmarks.md";
  const page = await readFile(file, "utf8");
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const at = page.indexOf(begin) + begin.length;
  await writeFile(file, `${page.slice(0, at)}\n\n${content}\n\n${page.slice(page.indexOf(end))}`);
}

async function scaleText(): Promise<string> {
  const { lines, text } = await scale();
  return `${table(lines)}\n\nHow PostgreSQL finds the rows of one of these authorities:\n\n${text}`;
}

const PARTS: Readonly<Record<string, () => Promise<string>>> = {
  speed: async () => table(await speed()),
  reading: () => Promise.resolve(table(reading())),
  search: async () => table(await search()),
  import: async () => table(await importLists()),
  scale: scaleText,
  public: async () => table(await publicPage()),
};
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
for (const name of words.length > 0 ? words : Object.keys(PARTS)) {
  const part = PARTS[name];
  if (!part) throw new Error(`there is no part ${name}; there are ${Object.keys(PARTS).join(", ")}`);
  const content = await part();
  console.log(`\n${content}`);
  if (process.argv.includes("--write")) await renew(name, content);
}
