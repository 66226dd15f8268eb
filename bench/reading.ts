import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { decodeText } from "#inquiry/decode-text.ts";
import type { Inquiry, Question } from "#inquiry/inquiry.ts";
import type { Routing } from "#inquiry/meaning/weigh-facets.ts";
import { readInquiry } from "#inquiry/read-inquiry.ts";

type GoldQuestion = {
  readonly no: string | null;
  readonly text: string;
  readonly items: readonly { readonly text: string }[];
  readonly facets: readonly string[];
  readonly optionalFacets: readonly string[];
  readonly window: { readonly from: string | null; readonly to: string | null } | null;
  readonly filters: readonly string[];
  /** Only in the project's own papers: the form of answer wanted first. */
  readonly wanted?: string;
};
type Gold = Pick<Inquiry, "title" | "kind" | "number" | "date" | "body" | "addressee"> & {
  readonly questions: readonly GoldQuestion[];
};
type Pair = { readonly read: Question; readonly gold: GoldQuestion };

/** Hits and trials of one measure. */
type Share = { readonly right: number; readonly of: number };
/** Counts for precision and recall. */
type Counts = { readonly hit: number; readonly wrong: number; readonly missed: number };

/** What one paper (or all of them) scored. */
export type ReadingScore = {
  readonly paper: string;
  readonly questions: Counts;
  readonly facets: Counts;
  readonly facetsOfAll: Counts;
  readonly firstFacet: Share;
  readonly withWindow: Share;
  readonly withoutWindow: Share;
  readonly items: Share;
  readonly head: Share;
  readonly title: Share;
  readonly filters: Counts;
  readonly wanted: Share;
  /** What was wrong, in words. */
  readonly faults: readonly string[];
};

const SAME = 0.9;
const HEAD_FIELDS = ["kind", "number", "date", "body"] as const;

const normalise = (text: string): string =>
  text.normalize("NFC").replaceAll("\u00ad", "").replaceAll("\u2011", "-").replaceAll(/\s+/gu, " ").trim();

function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const change = (before[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1);
      now.push(Math.min((before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, change));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}

function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}

/** Pairs predicted and expected questions one to one, the most similar first. */
function pairUp(read: readonly Question[], gold: readonly GoldQuestion[]): readonly Pair[] {
  const all = read.flatMap((one) =>
    gold.map((other) => ({
      read: one,
      gold: other,
      same: similarity(normalise(one.text), normalise(other.text)),
    })),
  );
  const taken = new Set<Question | GoldQuestion>();
  return all
    .toSorted((a, b) => b.same - a.same)
    .filter((pair) => {
      if (pair.same < SAME || taken.has(pair.read) || taken.has(pair.gold)) return false;
      taken.add(pair.read).add(pair.gold);
      return true;
    });
}

const share = (trials: readonly boolean[]): Share => ({
  right: trials.filter(Boolean).length,
  of: trials.length,
});

function facetCounts(pairs: readonly Pair[]): Counts {
  const counts = { hit: 0, wrong: 0, missed: 0 };
  for (const { read, gold } of pairs) {
    const ids = read.facets.map(({ id }) => id as string);
    counts.hit += gold.facets.filter((id) => ids.includes(id)).length;
    counts.missed += gold.facets.filter((id) => !ids.includes(id)).length;
    counts.wrong += ids.filter((id) => !gold.facets.includes(id) && !gold.optionalFacets.includes(id)).length;
  }
  return counts;
}

function filterCounts(pairs: readonly Pair[]): Counts {
  const counts = { hit: 0, wrong: 0, missed: 0 };
  for (const { read, gold } of pairs) {
    counts.hit += gold.filters.filter((name) => read.filters.includes(name)).length;
    counts.missed += gold.filters.filter((name) => !read.filters.includes(name)).length;
    counts.wrong += read.filters.filter((name) => !gold.filters.includes(name)).length;
  }
  return counts;
}

const sameWindow = ({ read, gold }: Pair): boolean =>
  (read.window?.from ?? null) === (gold.window?.from ?? null) &&
  (read.window?.to ?? null) === (gold.window?.to ?? null);

function faultsOf({ read, gold }: Pair): readonly string[] {
  const ids = read.facets.map(({ id }) => id as string);
  const facetsRight =
    ids[0] === gold.facets[0] &&
    gold.facets.every((id) => ids.includes(id)) &&
    ids.every((id) => gold.facets.includes(id) || gold.optionalFacets.includes(id));
  const shown = read.facets
    .map(({ id, score, because }) => `${id} ${score} [${because.join("; ")}]`)
    .join(", ");
  return [
    ...(facetsRight ? [] : [`facets of "${gold.text}": ${shown}; expected ${gold.facets.join(", ")}`]),
    ...(sameWindow({ read, gold }) ? [] : [`window of "${gold.text}": ${JSON.stringify(read.window)}`]),
    ...(read.filters.toSorted().join() === gold.filters.toSorted().join()
      ? []
      : [`filters of "${gold.text}": ${read.filters.join(", ")}; expected ${gold.filters.join(", ")}`]),
    ...(!gold.wanted || read.wanted?.[0] === gold.wanted
      ? []
      : [`wanted of "${gold.text}": ${read.wanted?.join(", ")}; expected ${gold.wanted}`]),
  ];
}

function scorePaper(paper: string, inquiry: Inquiry | null, gold: Gold): ReadingScore {
  const questions = inquiry?.questions ?? [];
  const pairs = pairUp(questions, gold.questions);
  const facets = facetCounts(pairs);
  const matched = new Set(pairs.map((pair) => pair.gold));
  const unmatched = gold.questions.filter((one) => !matched.has(one));
  const lost = unmatched.flatMap((one) => one.facets).length;
  return {
    paper,
    questions: { hit: pairs.length, wrong: questions.length - pairs.length, missed: unmatched.length },
    facets,
    facetsOfAll: { ...facets, missed: facets.missed + lost },
    firstFacet: share(pairs.map(({ read, gold: one }) => read.facets[0]?.id === one.facets[0])),
    withWindow: share(pairs.filter((pair) => pair.gold.window).map(sameWindow)),
    withoutWindow: share(pairs.filter((pair) => !pair.gold.window).map(sameWindow)),
    items: share(pairs.map(({ read, gold: one }) => read.items.length === one.items.length)),
    head: share(HEAD_FIELDS.map((field) => (inquiry?.[field] ?? null) === gold[field])),
    title: share(
      (["title", "addressee"] as const).map((field) => (inquiry?.[field] ?? null) === gold[field]),
    ),
    filters: filterCounts(pairs),
    wanted: share(
      pairs
        .filter(({ gold: one }) => one.wanted)
        .map(({ read, gold: one }) => read.wanted?.[0] === one.wanted),
    ),
    faults: [
      ...unmatched.map(({ text }) => `not found: "${text}"`),
      ...[...HEAD_FIELDS, "title" as const, "addressee" as const]
        .filter((field) => (inquiry?.[field] ?? null) !== gold[field])
        .map((field) => `${field}: ${inquiry?.[field]}; expected ${gold[field]}`),
      ...pairs.flatMap(faultsOf),
    ],
  };
}

const addCounts = (all: readonly Counts[]): Counts => ({
  hit: all.reduce((sum, { hit }) => sum + hit, 0),
  wrong: all.reduce((sum, { wrong }) => sum + wrong, 0),
  missed: all.reduce((sum, { missed }) => sum + missed, 0),
});
const addShares = (all: readonly Share[]): Share => ({
  right: all.reduce((sum, { right }) => sum + right, 0),
  of: all.reduce((sum, one) => sum + one.of, 0),
});

/** The sums over several papers. */
export function total(scores: readonly ReadingScore[]): ReadingScore {
  return {
    paper: "all papers",
    questions: addCounts(scores.map((one) => one.questions)),
    facets: addCounts(scores.map((one) => one.facets)),
    facetsOfAll: addCounts(scores.map((one) => one.facetsOfAll)),
    firstFacet: addShares(scores.map((one) => one.firstFacet)),
    withWindow: addShares(scores.map((one) => one.withWindow)),
    withoutWindow: addShares(scores.map((one) => one.withoutWindow)),
    items: addShares(scores.map((one) => one.items)),
    head: addShares(scores.map((one) => one.head)),
    title: addShares(scores.map((one) => one.title)),
    filters: addCounts(scores.map((one) => one.filters)),
    wanted: addShares(scores.map((one) => one.wanted)),
    faults: [],
  };
}

/** The paper that belongs to a gold file: beside it, or (for the mission's inquiry) the example kept in the project. */
function paperOf(folder: string, gold: string): string {
  const beside = path.join(folder, gold.replace(".gold.json", ".txt"));
  return existsSync(beside)
    ? beside
    : path.join(import.meta.dirname, "../examples/wandsbek/anfrage-22-3049.txt");
}

/**
 * Reads every labelled paper of a folder and scores it as the corpus lays down; the last score is that of all papers.
 * `routingFor` gives another routing than the shipped one for a paper, by its name.
 */
export function measureReading(
  folder: string,
  routingFor?: (paper: string) => Routing,
): readonly ReadingScore[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".gold.json"))
    .toSorted();
  const scores = files.map((file) => {
    const paper = file.replace(".gold.json", "");
    const routing = routingFor?.(paper);
    const gold = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Gold;
    const result = readInquiry(decodeText(readFileSync(paperOf(folder, file))), routing);
    return scorePaper(paper, result.ok ? result.value : null, gold);
  });
  return [...scores, total(scores)];
}

const f1 = ({ hit, wrong, missed }: Counts): string =>
  hit + wrong + missed === 0 ? "-" : ((2 * hit) / (2 * hit + wrong + missed)).toFixed(3);
const rate = ({ right, of }: Share): string => (of === 0 ? "-" : (right / of).toFixed(3));

/** The scores as a table with a line for each paper and one for all. */
function readingTable(scores: readonly ReadingScore[]): string {
  const names = [
    "paper",
    "segm.",
    "facets",
    "f. all",
    "first",
    "window",
    "no win.",
    "items",
    "head",
    "title",
    "filters",
    "wanted",
  ];
  const rows = scores.map((one) => [
    one.paper,
    f1(one.questions),
    f1(one.facets),
    f1(one.facetsOfAll),
    ...[one.firstFacet, one.withWindow, one.withoutWindow, one.items, one.head, one.title].map(rate),
    f1(one.filters),
    rate(one.wanted),
  ]);
  return [names, ...rows]
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(36) : cell.padStart(8))).join(""))
    .join("\n");
}

function main([
  folder = path.join(import.meta.dirname, "../../shared/corpus/dev"),
  mode,
]: readonly string[]): void {
  const scores = measureReading(folder);
  const faults = scores.flatMap((one) => one.faults.map((fault) => `${one.paper}: ${fault}`));
  if (mode === "--faults") console.log(faults.join("\n"));
  console.log(readingTable(scores));
}

if (import.meta.main) main(process.argv.slice(2));
