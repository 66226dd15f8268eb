import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { evaluation } from "./evaluation.ts";

const house = record("authority", "musterstadt", { name: "Bezirksamt Musterstadt", shortName: "BA" });
const unit = record("unit", "it", { name: "Fachamt IT" });
const system = record("system", "bot", { name: "Bot", provider: "Anbieter GmbH", origin: "central" });
const use = record("deployment", "d", {
  system: "system/bot",
  unit: "unit/it",
  task: "T",
  status: "regular",
});
const planned = record("evaluation", "e", {
  ...{ subject: "deployment/d", unit: "unit/it", function: "Controlling", criteria: ["economy", "accuracy"] },
  ...{ intervalMonths: 12, lastOn: "2025-03-01", nextOn: "2026-03-01", result: "Gut" },
});

test("unit, function, criteria and interval are told, the result is not unless asked for", () => {
  const part = evaluation(askOf([house, unit, system, use, planned]));
  const texts = textsOf(part);
  assert.equal(
    texts[0],
    "Im Bezirksamt Musterstadt ist eine Evaluation festgelegt oder durchgeführt. Zuständig ist: Fachamt IT.",
  );
  assert.ok(texts.includes("jährlich") && texts.includes("Controlling") && !texts.includes("Gut"));
  assert.deepEqual(unprovenIn(part), []);
  const asked = evaluation(
    askOf([unit, system, use, planned], { question: { text: "Zu welchen Erkenntnissen hat sie geführt?" } }),
  );
  assert.ok(textsOf(asked).includes("Gut"));
});

test("evaluations of ended uses do not appear in the present tense", () => {
  const ended = record("deployment", "d", { ...use.data, status: "ended" });
  assert.deepEqual(evaluation(askOf([unit, system, ended, planned])).says, []);
});

test("who bears the task in general answers too, and open criteria are an open point", () => {
  const bearer = record("responsibility", "r", {
    ...{ unit: "unit/it", function: "Leitung", tasks: ["evaluation"], holder: "own", from: "2025-01-01" },
  });
  const part = evaluation(
    askOf([unit, bearer], { question: { text: "Wer evaluiert nach welchen Kriterien?" } }),
  );
  assert.deepEqual(textsOf(part), ["Die Aufgabe der Evaluation liegt allgemein bei: Fachamt IT (Leitung)."]);
  assert.deepEqual(part.lacks, ["Kriterien der Evaluation fehlen"]);
});
