import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { costs } from "./costs.ts";

const eur = (euro: number) => ({ cents: euro * 100, currency: "EUR" as const });
const authority = record("authority", "musterstadt", {
  name: "Bezirksamt Musterstadt",
  shortName: "BA",
  state: "DE-HH",
});
const system = record("system", "chat", { name: "Chat" });
const PLACE = {
  section: "1.6 Bezirksamt",
  taskArea: "221 Steuerung",
  productGroup: "221.01",
  accountArea: "Laufende Verwaltung",
};

const licence = record("cost", "l25", {
  subject: "system/chat",
  year: 2025,
  nature: "running",
  category: "licence",
  actual: eur(12_000),
  planned: eur(9_000),
  payer: "own",
  budgetRef: PLACE,
});
const central = record("cost", "o25", {
  subject: "system/chat",
  year: 2025,
  nature: "running",
  category: "operation",
  actual: eur(3_000),
  payer: "central",
});
const start = record("cost", "s24", {
  subject: "Einführung",
  year: 2024,
  nature: "oneOff",
  category: "consulting",
  actual: eur(500),
  payer: "own",
  budgetText: "Titel 531 01",
});
const plan = record("cost", "p26", {
  subject: "system/chat",
  year: 2026,
  nature: "running",
  category: "licence",
  planned: eur(77_000),
  payer: "own",
});
const REGISTER = [authority, system, licence, central, start, plan];

test("one-off and running costs stand apart, each with its sum", () => {
  const part = costs(askOf(REGISTER));
  const titles = part.says.flatMap(({ block }) => (block.kind === "table" ? [block.title] : []));
  assert.deepEqual(titles, ["Einmalaufwand", "Laufende Kosten"]);
  assert.ok(textsOf(part).includes("An Einmalaufwand sind 500 Euro angefallen."));
  assert.ok(
    textsOf(part).includes(
      "An laufenden Kosten sind 15.000 Euro angefallen, davon 12.000 Euro aus dem eigenen Haushalt.",
    ),
  );
});

test("sums are derived and cite what they add", () => {
  const running = costs(askOf(REGISTER)).says.find(
    ({ block }) => block.kind === "paragraph" && block.text.includes("laufenden"),
  );
  assert.ok(running?.block.kind === "paragraph" && running.block.derived);
  assert.deepEqual(running.block.evidence.toSorted(), ["cost/l25@1", "cost/o25@1"]);
});

test("what is only planned is no cost yet", () => {
  assert.ok(
    !textsOf(costs(askOf(REGISTER))).some((text) => text.includes("77.000") || text.includes("9.000 Euro")),
  );
});

test("the place in the budget is told in the words of the budget kept", () => {
  const texts = textsOf(costs(askOf(REGISTER)));
  assert.ok(
    texts.includes(
      "Einzelplan 1.6 Bezirksamt › Aufgabenbereich 221 Steuerung › Produktgruppe 221.01 › Kontenbereich Laufende Verwaltung",
    ),
  );
  assert.ok(texts.includes("Titel 531 01"));
  assert.ok(texts.includes("nicht aus dem eigenen Haushalt"));
});

test("a period limits the years", () => {
  const part = costs(askOf(REGISTER, { window: { from: "2024-01-01", to: "2024-12-31" } }));
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[1]),
    ["2024"],
  );
});

test("a withheld amount enters no sum in the council's copy", () => {
  const hidden = { ...central, withhold: [{ field: "actual", ground: "statute" as const }] };
  const part = costs(askOf([authority, system, licence, hidden]));
  assert.ok(textsOf(part).includes("An laufenden Kosten sind, soweit beziffert, 12.000 Euro angefallen."));
  assert.ok(!textsOf(part).some((text) => text.includes("3.000 Euro") || text.includes("15.000")));
});

test("nothing spent is no yes", () => {
  const free = record("cost", "free", {
    subject: "Chat",
    year: 2025,
    nature: "running",
    category: "licence",
    actual: eur(0),
    payer: "central",
  });
  const part = costs(askOf([authority, free], { question: { text: "Sind Kosten angefallen?" } }));
  assert.equal(textsOf(part)[0], "An laufenden Kosten sind 0 Euro angefallen.");
  assert.equal(part.verdict, undefined);
});

test("everything is proven", () => {
  assert.deepEqual(unprovenIn(costs(askOf(REGISTER))), []);
});
