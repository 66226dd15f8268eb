import assert from "node:assert/strict";
import { test } from "node:test";
import { record } from "#answers/facets/testing.ts";
import { titleOf } from "./record-title.ts";
import { registerOf } from "./testing.ts";

const unit = record("unit", "it", { name: "Fachamt IT" });
const system = record("system", "bot", { name: "Bot" });
const use = record("deployment", "bot-it", { system: "system/bot", unit: "unit/it", task: "Auskunft" });

test("a record is called by its title fields, references by what they lead to", () => {
  assert.equal(titleOf(registerOf(unit, system, use), use), "Bot – Fachamt IT");
});

test("the same text is not named twice", () => {
  const evaluation = record("evaluation", "e", { subject: "deployment/bot-it", unit: "unit/it" });
  const other = record("evaluation", "f", { subject: "unit/it", unit: "unit/it" });
  assert.equal(
    titleOf(registerOf(unit, system, use, evaluation), evaluation),
    "Bot – Fachamt IT – Fachamt IT",
  );
  assert.equal(titleOf(registerOf(unit, other), other), "Fachamt IT");
});

test("yes and no name nothing, and a principle has its number as such", () => {
  const inventory = record("inventory", "register", { exists: true, since: "2023-03-15" });
  assert.equal(titleOf(registerOf(inventory), inventory), "15.03.2023");
  const policy = record("policy", "zehn", { title: "Grundsätze" });
  const principle = record("principle", "zehn-3", { policy: "policy/zehn", number: 3 });
  assert.equal(titleOf(registerOf(policy, principle), principle), "Grundsätze – Nr. 3");
});

test("what is withheld or out of sight is not named, and a record without a title goes by its key", () => {
  const secret = record("system", "s", { name: "Geheim" }, {
    withhold: [{ field: "name", ground: "publicInterest" }],
  } as never);
  assert.equal(titleOf(registerOf(secret), secret), "s");
  assert.equal(titleOf(registerOf(unit, use), use), "nicht öffentlich – Fachamt IT");
});
