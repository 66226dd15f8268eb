import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { outcomes } from "./outcomes.ts";

const unit = record("unit", "it", { name: "Fachamt IT" });
const system = record("system", "bot", { name: "Bot", provider: "Anbieter GmbH", origin: "central" });
const use = record("deployment", "d", {
  system: "system/bot",
  unit: "unit/it",
  task: "T",
  status: "regular",
});
const indicator = (more: object = {}) =>
  record("indicator", "k", {
    ...{ subject: "deployment/d", name: "Bearbeitungszeit", kind: "processingTime", unitOfMeasure: "Tage" },
    ...{ better: "lower", baseline: { value: 40, period: { from: "2023-01-01", to: "2023-12-31" } } },
    measurements: [
      { value: 30.1, period: { from: "2024-01-01", to: "2024-12-31" }, sampleSize: 200 },
      { value: 28, period: { from: "2025-01-01", to: "2025-12-31" }, sampleSize: 210 },
    ],
    ...more,
  } as never);

test("the latest measurement is set against the baseline and judged by the wanted direction", () => {
  const part = outcomes(askOf([unit, system, use, indicator()]));
  assert.match(
    textsOf(part)[0] ?? "",
    /eine Kennzahl vor; sie ist gegenüber dem Ausgangswert verbessert\.$/u,
  );
  const [row] = rowsOf(part);
  assert.deepEqual(row?.cells, [
    ...["Bot (Fachamt IT)", "Bearbeitungszeit", "40 Tage (2023)", "28 Tage", "2025"],
    ...["−12 Tage (−30 %)", "verbessert", "210"],
  ]);
  assert.equal(row?.derived, true);
  assert.deepEqual(unprovenIn(part), []);
});

const results = (more: object) => textsOf(outcomes(askOf([unit, system, use, indicator(more)])));

test("a rise is an improvement only where higher is better, no change is no change", () => {
  assert.ok(results({ better: "higher" }).includes("verschlechtert"));
  assert.ok(results({ baseline: { value: 28 } }).includes("unverändert"));
  assert.ok(results({ unitOfMeasure: "Prozent" }).includes("−12 Prozentpunkte"));
});

test("without baseline nothing is judged", () => {
  const part = outcomes(askOf([unit, system, use, indicator({ baseline: undefined })]));
  assert.ok(rowsOf(part)[0]?.cells.includes("nicht bestimmbar"));
  assert.equal(part.verdict, undefined);
});

test("binary noise does not enter a difference", () => {
  const noisy = indicator({
    baseline: { value: 0.1 },
    measurements: [{ value: 0.3, period: { from: "2025-01-01" } }],
  });
  assert.ok(textsOf(outcomes(askOf([unit, system, use, noisy]))).includes("+0,2 Tage (+200 %)"));
});

test("the course by year shows each measurement, a window only its own", () => {
  const all = askOf([unit, system, use, indicator()], {
    question: { text: "Bitte je Anwendung und Jahr angeben." },
  });
  assert.equal(rowsOf(outcomes(all)).length, 2);
  const window = { from: "2024-01-01", to: "2024-12-31" };
  const then = outcomes(askOf([unit, system, use, indicator()], { window }));
  assert.ok(rowsOf(then)[0]?.cells.includes("30,1 Tage"));
  const before = { from: "2020-01-01", to: "2020-12-31" };
  assert.deepEqual(outcomes(askOf([indicator()], { window: before })).says, []);
});
