import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { budget } from "./budget.ts";

const eur = (euro: number) => ({ cents: euro * 100, currency: "EUR" as const });
const hamburg = record("authority", "musterstadt", {
  name: "Bezirksamt",
  shortName: "BA",
  state: "DE-HH",
  budgetCycleYears: 2,
  budgetCycleStart: 2025,
});
type Status = "requested" | "draft" | "adopted";
const plan = (year: number, euro: number, planStatus?: Status) =>
  record("cost", `p${year}`, {
    subject: `Posten ${year}`,
    year,
    nature: "running",
    category: "licence",
    planned: eur(euro),
    payer: "own",
    ...(planStatus ? { planStatus } : {}),
  });

const REGISTER = [
  hamburg,
  plan(2024, 1, "adopted"),
  plan(2025, 1_000, "adopted"),
  plan(2026, 2_000),
  plan(2027, 4_000, "requested"),
  plan(2029, 9_000),
];
const BOTH = { text: "Welche Mittel sind im aktuellen und im nächsten Haushaltsplan vorgesehen?" };

test("the current and the next budget follow the authority's cycle", () => {
  const part = budget(askOf(REGISTER, { question: BOTH }));
  const tables = part.says.flatMap(({ block }) => (block.kind === "table" ? [block] : []));
  assert.deepEqual(
    tables.map(({ title }) => title),
    ["Aktueller Haushaltsplan 2025/2026", "Nächster Haushaltsplan 2027/2028"],
  );
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[1]),
    ["2025", "2026", "2027"],
  );
});

test("sums tell how far planning has come, so that a request is no grant", () => {
  const texts = textsOf(budget(askOf(REGISTER, { question: BOTH })));
  assert.ok(
    texts.includes(
      "Für 2025/2026 sind 3.000 Euro geplant: 1.000 Euro beschlossen und 2.000 Euro ohne Angabe zum Stand.",
    ),
  );
  assert.ok(texts.includes("Für 2027/2028 sind 4.000 Euro geplant (angemeldet)."));
});

test("a question for one budget gets no other", () => {
  const part = budget(
    askOf(REGISTER, { question: { text: "Welche Mittel sind im nächsten Haushalt vorgesehen?" } }),
  );
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[1]),
    ["2027"],
  );
});

test("years that a question names take the place of the cycle", () => {
  const part = budget(askOf(REGISTER, { window: { from: "2029-01-01", to: "2029-12-31" } }));
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[1]),
    ["2029"],
  );
});

test("without a cycle the answer says which calendar years it covers", () => {
  const plain = record("authority", "musterstadt", { name: "Stadt", shortName: "S" });
  const texts = textsOf(budget(askOf([plain, ...REGISTER.slice(1)], { question: BOTH })));
  assert.equal(texts[0], "Die folgenden Angaben betreffen die Kalenderjahre 2026 und 2027.");
  assert.ok(texts.includes("Nächstes Haushaltsjahr 2027"));
});

test("a next budget without records is an open point where it is asked for", () => {
  const part = budget(askOf(REGISTER.slice(0, 4), { question: BOTH }));
  assert.deepEqual(part.lacks, ["Nächster Haushaltsplan 2027/2028: Angaben fehlen"]);
});

test("everything is proven, and without plans nothing is said", () => {
  assert.deepEqual(unprovenIn(budget(askOf(REGISTER, { question: BOTH }))), []);
  assert.deepEqual(budget(askOf([hamburg])).says, []);
});
