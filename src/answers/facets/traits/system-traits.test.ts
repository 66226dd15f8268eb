import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { aiAct } from "./risk-class.ts";
import { hosting, models, sustainability } from "./system-traits.ts";

const unit = record("unit", "it", { name: "Fachamt IT" });
const use = (system: string, status: "regular" | "ended" | "preparation" = "regular") =>
  record("deployment", `d-${system}`, { system: `system/${system}`, unit: "unit/it", task: "T", status });
const bot = record("system", "bot", {
  ...{ name: "Bot", aiActClass: "transparency", trainsOnInputs: false },
  hosting: { place: "publicDataCentre", operator: "Rechenzentrum" },
});

test("where applications in use are processed is told from their records", () => {
  const part = hosting(askOf([unit, bot, use("bot")]));
  assert.equal(
    textsOf(part)[0],
    "Angaben zu Ort und Betreiber der Verarbeitung liegen zu einer eingesetzten Anwendung vor.",
  );
  assert.equal(rowsOf(part).length, 1);
  assert.match(rowsOf(part)[0]?.cells.join(" | ") ?? "", /^Bot \| .*Rechenzentrum/u);
  assert.deepEqual(unprovenIn(part), []);
});

test("applications that are over or only prepared do not appear", () => {
  for (const status of ["ended", "preparation"] as const) {
    assert.deepEqual(hosting(askOf([unit, bot, use("bot", status)])).says, []);
  }
});

test("an application of which nothing of the kind is recorded is left out; without any nothing is said", () => {
  const bare = record("system", "leer", { name: "Leer" });
  const part = models(askOf([unit, bot, bare, use("bot"), use("leer")]));
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Bot"],
  );
  assert.deepEqual(sustainability(askOf([unit, bot, use("bot")])).says, []);
});

test("a class that is unknown is told as such and noted with its reason", () => {
  const unclear = record(
    "system",
    "u",
    { name: "Lotse" },
    { unknown: { aiActClass: "Noch nicht geprüft." } },
  );
  const part = aiAct(askOf([unit, unclear, use("u")]));
  assert.equal(rowsOf(part)[0]?.cells[1], "nicht bekannt");
  assert(part.says.some(({ notes }) => notes.some(({ reason }) => reason === "Noch nicht geprüft.")));
});

test("a period to come is answered by what runs today, one in the past by what ran then", () => {
  const ahead = aiAct(askOf([unit, bot, use("bot")], { window: { from: "2026-08-02", to: null } }));
  assert.equal(rowsOf(ahead).length, 1);
  const past = { window: { from: "2020-01-01", to: "2020-12-31" } };
  const since = record("deployment", "d-bot", {
    ...{ system: "system/bot", unit: "unit/it", task: "T", status: "regular", startedOn: "2025-01-01" },
  });
  assert.deepEqual(aiAct(askOf([unit, bot, since], past)).says, []);
});
